import { useCallback, useEffect, useState } from 'react';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../../app/host-context.ts';

interface Templates {
  /** Null until the host has answered. */
  readonly templates: readonly TemplateSummary[] | null;
  /** Why they can't be had; null where they can. */
  readonly error: unknown;
  retry(): void;
}

export function useTemplates(): Templates {
  const client = useHostClient();
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(() => {
    client.templates.list().then(setTemplates, setError);
  }, [client]);
  useEffect(load, [load]);
  const retry = () => {
    setError(null);
    load();
  };
  return { templates, error, retry };
}

import { useEffect, useState } from 'react';
import type { Finding } from '#shared/checks/finding.ts';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** Milliseconds of rest after a change before the project is looked at again. */
const rest = 300;

/**
 * What the host finds to mend in what is saved: `null` until it has answered, `failed` where it can't.
 * Looks again whenever the document changes.
 */
export function useFindings(): readonly Finding[] | 'failed' | null {
  const { editor, project, saving } = useOpenProject();
  const client = useHostClient();
  const [findings, setFindings] = useState<readonly Finding[] | 'failed' | null>(null);
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = async () => {
      latest += 1;
      const own = latest;
      const found = await saving
        .settled()
        .then(() => client.publish.check({ project: project.id }))
        .catch(() => 'failed' as const);
      if (own === latest) setFindings(found);
    };
    const release = editor.document.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), rest);
    });
    void check();
    return () => {
      latest = -1;
      clearTimeout(timer);
      release();
    };
  }, [client, editor, project.id, saving]);
  return findings;
}

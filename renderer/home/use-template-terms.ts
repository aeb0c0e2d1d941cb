import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { templateTerms } from './template-terms.ts';

const none: ReadonlyMap<string, readonly string[]> = new Map();

/** Words by which the projects of each template are found; read once somebody searches. */
export function useTemplateTerms(wanted: boolean): ReadonlyMap<string, readonly string[]> {
  const client = useHostClient();
  const { t } = useTranslation();
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null);
  const missing = wanted && templates === null;
  useEffect(() => {
    // Without them a search still finds names and descriptions.
    if (missing) client.templates.list().then(setTemplates, () => undefined);
  }, [client, missing]);
  if (templates === null) return none;
  return new Map(
    templates.map((template) => [
      template.id,
      templateTerms(template, t(`category.${template.category}`)),
    ]),
  );
}

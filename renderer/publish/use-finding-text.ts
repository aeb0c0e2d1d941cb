import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/checks/finding.ts';
import type { MessageKey } from '../i18n/keys.ts';
import type { FoundThing } from './group-findings.ts';

const repeatedTexts: { readonly [Rule in Finding['rule']]?: MessageKey } = {
  'sample-text': 'publish.sampleRepeated',
  'sample-description': 'publish.descriptionRepeated',
};

/** Says what is to be mended, and how. */
export function useFindingText(): (thing: FoundThing) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ finding, pages }) =>
      pages === null
        ? t(`checks.${finding.rule}`, finding.data)
        : t(repeatedTexts[finding.rule] ?? `checks.${finding.rule}`, {
            ...finding.data,
            count: pages.length,
            pages: pages.join(', '),
          }),
    [t],
  );
}

import type { TFunction } from 'i18next';
import type { Finding } from '#shared/checks/finding.ts';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import { overhangFixOf } from './overhang-findings.ts';

/** What mends a finding with one click. */
export interface FindingFix {
  /** What the button says. */
  readonly label: string;
  /** What the step is called in the history. */
  readonly gesture: string;
  make(transaction: DocumentTransaction): void;
}

/** The one way to mend a finding; null where somebody has to decide. */
export function fixOf(finding: Finding, t: TFunction): FindingFix | null {
  const { rule, node, data } = finding;
  const overhang = overhangFixOf(finding);
  if (overhang) {
    return {
      label: t(overhang.wraps ? 'publish.fixWrap' : 'publish.fixFit'),
      gesture: 'style',
      make: (transaction) => {
        const { breakpoint, style } = overhang;
        setStyle(transaction, { nodes: [overhang.node], breakpoint, style });
      },
    };
  }
  const { fixed } = data;
  if (typeof fixed !== 'string') return null;
  const prop = (name: string, label: string): FindingFix => ({
    label,
    gesture: 'content',
    make: (transaction) => setProps(transaction, { nodes: [node], props: { [name]: fixed } }),
  });
  switch (rule) {
    case 'whatsapp-number-incomplete':
      return {
        label: t('publish.fixNumber', { number: fixed }),
        gesture: 'settings',
        make: (transaction) => setSettings(transaction, { whatsapp: fixed }),
      };
    case 'radio-name-duplicate':
      return prop('name', t('publish.fixName', { name: fixed }));
    case 'map-address-link':
      return prop('address', t('publish.fixPlace', { place: fixed }));
    default:
      return null;
  }
}

import { useTranslation } from 'react-i18next';
import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { StyleSection } from '#shared/elements/kind.ts';
import { useSession } from '../editor/editor-context.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import { useNode } from '../editor/use-document.ts';
import { Section } from '../ui/section.tsx';
import { StyleControl } from './style-control.tsx';
import { StyleEditingContext, useNodesStyle } from './style-editing.ts';
import { styleFields } from './style-fields.ts';

const pageSections: readonly StyleSection[] = ['layout', 'spacing', 'fill', 'text'];

/** The sections that every selected kind has. */
function commonSections(nodes: readonly DocumentNode[]): readonly StyleSection[] {
  const each = nodes.map(({ kind }) =>
    kind === pageKind ? pageSections : (kindOf(kind)?.styleSections ?? []),
  );
  return (each[0] ?? []).filter((section) => each.every((sections) => sections.includes(section)));
}

/** The style of what is selected, in the sections that its kinds have in common. */
export function StyleSections({ nodes }: { nodes: readonly DocumentNode[] }) {
  const { t } = useTranslation();
  const editing = useNodesStyle(nodes);
  const breakpoint = useSession((state) => state.breakpoint);
  const [first] = nodes;
  const parent = useNode(first?.parent ?? null);
  if (first === undefined) return null;
  const style = effectiveStyle(first, breakpoint);
  const parentStyle = parent === undefined ? null : effectiveStyle(parent, breakpoint);
  return (
    <StyleEditingContext value={editing}>
      {breakpoint === 'base' ? null : (
        <p className="border-b bg-accent-soft px-3 py-2 text-2xs text-accent-text">
          {t('inspector.editingFor', { screen: t(`breakpoint.${breakpoint}`) })}
        </p>
      )}
      {commonSections(nodes).map((section) => (
        <Section key={section} title={t(`style.${section}`)}>
          {styleFields[section]
            .filter(({ when }) => when === undefined || when(style, parentStyle))
            .map((field) => (
              <StyleControl key={field.property} field={field} />
            ))}
        </Section>
      ))}
    </StyleEditingContext>
  );
}

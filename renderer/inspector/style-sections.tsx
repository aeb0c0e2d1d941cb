import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { StyleSection } from '#shared/elements/kind.ts';
import { useSession } from '../editor/editor-context.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import { useNode } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { RememberedSection } from './remembered-section.tsx';
import { StyleControl } from './style-control.tsx';
import { StyleEditingContext, useNodesStyle, useStyleEditing } from './style-editing.ts';
import { type StyleField, styleFields } from './style-fields.ts';

const pageSections: readonly StyleSection[] = ['layout', 'spacing', 'fill', 'text'];

/** What comes first is what is changed most; the same place for every kind. */
const order: readonly StyleSection[] = [
  'layout',
  'size',
  'spacing',
  'text',
  'fill',
  'border',
  'effects',
];

/** The sections that every selected kind has. */
function commonSections(nodes: readonly DocumentNode[]): readonly StyleSection[] {
  const each = nodes.map(({ kind }) =>
    kind === pageKind ? pageSections : (kindOf(kind)?.styleSections ?? []),
  );
  return order.filter((section) => each.every((sections) => sections.includes(section)));
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
      {breakpoint === 'base' ? null : <ScreenNotice />}
      {commonSections(nodes).map((section) => (
        <RememberedSection key={section} name={section} title={t(`style.${section}`)}>
          <StyleFields
            fields={styleFields[section].filter(
              ({ when }) => when === undefined || when(style, parentStyle),
            )}
          />
        </RememberedSection>
      ))}
    </StyleEditingContext>
  );
}

/** Says for which screen one edits, and gives back all that was changed for it alone. */
function ScreenNotice() {
  const { t } = useTranslation();
  const { breakpoint, ownProperties, reset } = useStyleEditing();
  const own = ownProperties();
  return (
    <div className="flex flex-col items-start gap-1.5 border-b bg-accent-soft px-3 py-2 text-2xs text-accent-text">
      <p>{t('inspector.editingFor', { screen: t(`breakpoint.${breakpoint}`) })}</p>
      {own.length === 0 ? null : (
        <Button size="sm" onClick={() => reset(own)}>
          <RotateCcw />
          {t('inspector.resetScreen', { count: own.length })}
        </Button>
      )}
    </div>
  );
}

/** The fields of a section; those that are rarely set come on demand. */
function StyleFields({ fields }: { fields: readonly StyleField[] }) {
  const { t } = useTranslation();
  const { value, isMixed } = useStyleEditing();
  const [all, setAll] = useState(false);
  const shown = fields.filter(
    ({ rare, property }) =>
      all || rare === undefined || value(property) !== undefined || isMixed(property),
  );
  return (
    <>
      {shown.map((field) => (
        <StyleControl key={field.property} field={field} />
      ))}
      {shown.length < fields.length ? (
        <button
          type="button"
          className="self-start rounded-sm text-2xs text-muted hover:text-text hover:underline"
          onClick={() => setAll(true)}
        >
          {t('common.more')}
        </button>
      ) : null}
    </>
  );
}

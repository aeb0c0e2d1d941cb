import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentNode } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { useEditor } from '../editor/editor-context.ts';
import { isLocked } from '../editor/selection.ts';
import { localeOf } from '../i18n/i18n.ts';
import { NamedIcon } from '../ui/named-icon.tsx';

export function InspectorHeader({ nodes }: { nodes: readonly DocumentNode[] }) {
  const { t, i18n } = useTranslation();
  const { document } = useEditor();
  const [first] = nodes;
  const definition = nodes.length === 1 && first !== undefined ? kindOf(first.kind) : undefined;
  const title =
    definition?.label[localeOf(i18n.language)] ?? t('inspector.several', { count: nodes.length });
  return (
    <header className="border-b px-3 py-2.5">
      <h2 className="flex items-center gap-2 text-xs font-semibold [&_svg]:size-4 [&_svg]:text-muted">
        <NamedIcon name={definition?.icon ?? 'layers'} />
        {title}
      </h2>
      {nodes.some(({ id }) => isLocked(document, id)) ? (
        <p className="mt-2 flex gap-1.5 text-2xs text-muted">
          <Lock aria-hidden className="size-3.5 shrink-0" />
          {t('inspector.locked')}
        </p>
      ) : null}
      {nodes.length === 1 && definition === undefined ? (
        <p className="mt-2 text-2xs text-muted">{t('inspector.unknownKind')}</p>
      ) : null}
    </header>
  );
}

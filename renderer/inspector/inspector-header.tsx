import { ChevronRight, Lock } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { renameNode } from '#shared/document/commands/node-flags.ts';
import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { useEditor } from '../editor/editor-context.ts';
import { layerLabel, shortLayerLabel } from '../editor/layer-label.ts';
import { isLocked } from '../editor/selection.ts';
import { useChange } from '../editor/use-change.ts';
import { localeOf } from '../i18n/i18n.ts';
import { NamedIcon } from '../ui/named-icon.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AlignRow } from './align-row.tsx';

/** What is selected: its name, its kind, and what it stands in. */
export function InspectorHeader({ nodes }: { nodes: readonly DocumentNode[] }) {
  const { t } = useTranslation();
  const { document } = useEditor();
  const [first] = nodes;
  const only = nodes.length === 1 ? first : undefined;
  return (
    <header className="flex flex-col gap-1.5 border-b px-3 py-2.5">
      {only === undefined ? (
        <h2 className="flex items-center gap-2 text-xs font-semibold [&_svg]:size-4 [&_svg]:text-muted">
          <NamedIcon name="layers" />
          {t('inspector.several', { count: nodes.length })}
        </h2>
      ) : (
        <Identity key={only.id} node={only} />
      )}
      {nodes.length > 1 ? <AlignRow nodes={nodes} /> : null}
      {nodes.some(({ id }) => isLocked(document, id)) ? (
        <p className="flex gap-1.5 text-2xs text-muted">
          <Lock aria-hidden className="size-3.5 shrink-0" />
          {t('inspector.locked')}
        </p>
      ) : null}
      {only !== undefined && kindOf(only.kind) === undefined ? (
        <p className="text-2xs text-muted">{t('inspector.unknownKind')}</p>
      ) : null}
    </header>
  );
}

function Identity({ node }: { node: DocumentNode }) {
  const { t, i18n } = useTranslation();
  const { document } = useEditor();
  const change = useChange();
  const locale = localeOf(i18n.language);
  const kind = kindOf(node.kind);
  return (
    <>
      <Parents node={node} />
      <TextField
        aria-label={t('inspector.name')}
        className="-mx-1.5 w-[calc(100%+12px)] bg-transparent px-1.5 text-sm font-semibold placeholder:text-text"
        maxLength={120}
        placeholder={shortLayerLabel(document, node, locale)}
        value={node.name}
        onCommit={(name) =>
          change('rename', (transaction) =>
            renameNode(transaction, { node: node.id, name: name.trim() }),
          )
        }
      />
      <h2 className="flex items-center gap-1.5 text-2xs text-muted [&_svg]:size-3.5">
        <NamedIcon name={kind?.icon ?? 'box'} />
        {kind?.label[locale] ?? node.kind}
      </h2>
    </>
  );
}

/** How many of the containers are shown; the outer ones are left out. */
const shownParents = 3;

/** What a node stands in, from its page inwards; each can be selected, the page by selecting nothing. */
function Parents({ node }: { node: DocumentNode }) {
  const { t, i18n } = useTranslation();
  const { document, session } = useEditor();
  const parents: DocumentNode[] = [];
  for (let at = node.parent; at !== null;) {
    const parent: DocumentNode | undefined = document.node(at);
    if (parent === undefined) break;
    parents.unshift(parent);
    at = parent.parent;
  }
  const shown = parents.slice(-shownParents);
  const labelOf = (parent: DocumentNode, label: typeof layerLabel) =>
    label(document, parent, localeOf(i18n.language)) || t('pages.page');
  return (
    <nav
      aria-label={t('inspector.parents')}
      className="flex min-w-0 items-center text-2xs text-muted"
    >
      {parents.length > shown.length ? <span className="pr-0.5">…</span> : null}
      {shown.map((parent, index) => (
        <Fragment key={parent.id}>
          {index > 0 || parents.length > shown.length ? (
            <ChevronRight aria-hidden className="size-3 shrink-0" />
          ) : null}
          <button
            type="button"
            title={labelOf(parent, layerLabel)}
            className="min-w-4 truncate rounded-sm px-1 py-0.5 first:-ml-1 hover:bg-hover hover:text-text"
            onClick={() =>
              session.setState({ selection: parent.kind === pageKind ? [] : [parent.id] })
            }
          >
            {labelOf(parent, shortLayerLabel)}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}

import { useTranslation } from 'react-i18next';
import type { DocumentNode } from '#shared/document/node.ts';
import { alignRefusal, distributeRefusal } from '../actions/align-selection.ts';
import { actionOf } from '../actions/registry.ts';
import { useRunAction } from '../actions/use-actions.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import { useNode } from '../editor/use-document.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { IconButton } from '../ui/icon-button.tsx';

const groups = [
  { refusal: 'across', ids: ['align-left', 'align-center', 'align-right'] },
  { refusal: 'upright', ids: ['align-top', 'align-middle', 'align-bottom'] },
  { refusal: 'distribute', ids: ['distribute-horizontal', 'distribute-vertical'] },
] as const;

/** Brings the selected elements in line; what can't be done says why. */
export function AlignRow({ nodes }: { nodes: readonly DocumentNode[] }) {
  const { t } = useTranslation();
  const editor = useEditor();
  // What decides whether they can be aligned, besides the elements themselves.
  useSession(({ breakpoint }) => breakpoint);
  useNode(nodes[0]?.parent ?? null);
  const refusals = {
    across: alignRefusal(editor, 'left'),
    upright: alignRefusal(editor, 'top'),
    distribute: distributeRefusal(editor),
  };
  return (
    <div
      role="group"
      aria-label={t('action.alignAndDistribute')}
      className="-mx-1 flex items-center justify-between"
    >
      {groups.map(({ refusal, ids }) => (
        <span key={refusal} className="flex">
          {ids.map((id) => (
            <AlignButton key={id} id={id} refusal={refusals[refusal]} />
          ))}
        </span>
      ))}
    </div>
  );
}

function AlignButton({ id, refusal }: { id: string; refusal: MessageKey | null }) {
  const { t } = useTranslation();
  const run = useRunAction();
  const action = actionOf(id);
  const Icon = action.icon;
  return (
    <IconButton
      label={t(action.label)}
      shortcut={action.shortcuts[0]}
      reason={refusal === null ? undefined : t(refusal)}
      onClick={() => run(action)}
    >
      <Icon aria-hidden />
    </IconButton>
  );
}

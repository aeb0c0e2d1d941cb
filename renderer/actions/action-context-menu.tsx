import { ChevronRight, Lock } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor-context.ts';
import { layerLabel } from '../editor/layer-label.ts';
import type { Point } from '../geometry/rect.ts';
import { keepTakenFocus } from '../ui/keep-taken-focus.ts';
import { menuContentStyle, menuItemStyle } from '../ui/menu.tsx';
import { Shortcut } from '../ui/shortcut.tsx';
import { useActionItem } from './use-action-item.ts';
import { useActionContext } from './use-actions.ts';

/** What one does to elements, in groups. */
const groups = [
  ['cut', 'copy', 'paste', 'duplicate'],
  ['edit-text', 'crop', 'rename', 'group', 'ungroup', 'select-parent'],
  ['move-earlier', 'move-later', 'move-inside', 'move-outside'],
  ['toggle-lock', 'toggle-hidden', 'share-band'],
  ['delete'],
] as const;

const alignments = [
  ['align-left', 'align-center', 'align-right'],
  ['align-top', 'align-middle', 'align-bottom'],
  ['distribute-horizontal', 'distribute-vertical'],
] as const;

interface ActionContextMenuProps {
  /** Offers what lies under the pointer to choose from: for the canvas. */
  picksLayers?: boolean;
  children: ReactNode;
}

/** The actions for the selection, on a right click or the menu key. */
export function ActionContextMenu({ picksLayers = false, children }: ActionContextMenuProps) {
  const { t } = useTranslation();
  const [point, setPoint] = useState<Point>({ x: 0, y: 0 });
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        asChild
        onContextMenu={({ clientX, clientY }) => setPoint({ x: clientX, y: clientY })}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          collisionPadding={8}
          className={menuContentStyle}
          onCloseAutoFocus={keepTakenFocus}
        >
          {picksLayers ? <LayerChoice point={point} /> : null}
          <ContextSub label={t('action.align')}>
            <ContextGroups groups={alignments} />
          </ContextSub>
          <ContextMenu.Separator className={separatorStyle} />
          <ContextGroups groups={groups} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

const separatorStyle = 'mx-1 my-1 h-px bg-line';

function ContextGroups({ groups }: { groups: readonly (readonly string[])[] }) {
  return groups.map((ids, index) => (
    <ContextMenu.Group key={ids[0]}>
      {index === 0 ? null : <ContextMenu.Separator className={separatorStyle} />}
      {ids.map((id) => (
        <ContextItem key={id} id={id} />
      ))}
    </ContextMenu.Group>
  ));
}

function ContextSub({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className={menuItemStyle}>
        <span className="flex-1">{label}</span>
        <ChevronRight aria-hidden />
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent collisionPadding={8} className={menuContentStyle}>
          {children}
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  );
}

/** All that lies under a point of the window, topmost first; locked layers can be had this way alone. */
function LayerChoice({ point }: { point: Point }) {
  const { t } = useTranslation();
  const { locale } = useActionContext();
  const editor = useEditor();
  const nodes = (editor.canvas.current?.nodesAt(point) ?? []).flatMap(
    (id) => editor.document.node(id) ?? [],
  );
  if (nodes.length === 0) return null;
  return (
    <ContextSub label={t('action.selectLayer')}>
      {nodes.map((node) => (
        <ContextMenu.Item
          key={node.id}
          className={menuItemStyle}
          onSelect={() => editor.session.setState({ selection: [node.id] })}
        >
          <span className="min-w-0 flex-1 truncate">
            {layerLabel(editor.document, node, locale)}
          </span>
          {node.locked ? <Lock aria-label={t('layers.lockedState')} /> : null}
        </ContextMenu.Item>
      ))}
    </ContextSub>
  );
}

function ContextItem({ id }: { id: string }) {
  const { Icon, label, shortcut, item } = useActionItem(id);
  return (
    <ContextMenu.Item className={menuItemStyle} {...item}>
      <Icon aria-hidden />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut === undefined ? null : <Shortcut keys={shortcut} />}
    </ContextMenu.Item>
  );
}

import { ContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { menuContentStyle, menuItemStyle } from '../ui/menu.tsx';
import { Shortcut } from '../ui/shortcut.tsx';
import { actionOf } from './registry.ts';
import { useActionContext, useRunAction } from './use-actions.ts';

/** What one does to elements, in groups. */
const groups = [
  ['cut', 'copy', 'paste', 'duplicate'],
  ['edit-text', 'rename', 'group', 'select-parent'],
  ['move-earlier', 'move-later', 'toggle-lock', 'toggle-hidden'],
  ['delete'],
] as const;

/** The actions for the selection, on a right click or the menu key. */
export function ActionContextMenu({ children }: { children: ReactNode }) {
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content collisionPadding={8} className={menuContentStyle}>
          {groups.map((ids, index) => (
            <ContextMenu.Group key={ids[0]}>
              {index === 0 ? null : <ContextMenu.Separator className="mx-1 my-1 h-px bg-line" />}
              {ids.map((id) => (
                <ContextItem key={id} id={id} />
              ))}
            </ContextMenu.Group>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function ContextItem({ id }: { id: string }) {
  const { t } = useTranslation();
  const context = useActionContext();
  const run = useRunAction();
  const action = actionOf(id);
  const Icon = action.icon;
  return (
    <ContextMenu.Item
      className={menuItemStyle}
      disabled={!action.enabled(context)}
      onSelect={() => run(action)}
    >
      <Icon aria-hidden />
      <span className="min-w-0 flex-1 truncate">{t(action.label)}</span>
      {action.shortcuts[0] === undefined ? null : <Shortcut keys={action.shortcuts[0]} />}
    </ContextMenu.Item>
  );
}

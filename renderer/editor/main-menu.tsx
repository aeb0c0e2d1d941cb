import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionItem } from '../actions/action-item.tsx';
import { type ActionGroup, actionGroups } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuSub } from '../ui/menu.tsx';

/** Every action by its group. Nudging and resizing are left to the keyboard. */
export function MainMenu() {
  const { t } = useTranslation();
  const inGroup = (group: ActionGroup) =>
    actions.filter((action) => action.group === group && !/^(?:nudge|resize)-/.test(action.id));
  return (
    <Menu
      trigger={
        <IconButton label={t('menu.main')}>
          <MenuIcon />
        </IconButton>
      }
    >
      {actionGroups.map((group) => (
        <MenuSub key={group} label={t(`menu.${group}`)}>
          {inGroup(group).map(({ id }) => (
            <ActionItem key={id} id={id} />
          ))}
        </MenuSub>
      ))}
    </Menu>
  );
}

import { MenuItem } from '../ui/menu.tsx';
import { useActionItem } from './use-action-item.ts';

/** An action as an item of a menu. */
export function ActionItem({ id }: { id: string }) {
  const { Icon, label, shortcut, item } = useActionItem(id);
  return (
    <MenuItem shortcut={shortcut} {...item}>
      <Icon aria-hidden />
      {label}
    </MenuItem>
  );
}

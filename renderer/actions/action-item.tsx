import { useTranslation } from 'react-i18next';
import { MenuItem } from '../ui/menu.tsx';
import { actionOf } from './registry.ts';
import { useActionContext, useRunAction } from './use-actions.ts';

/** An action as an item of a menu. */
export function ActionItem({ id }: { id: string }) {
  const { t } = useTranslation();
  const context = useActionContext();
  const run = useRunAction();
  const action = actionOf(id);
  const Icon = action.icon;
  const enabled = action.enabled(context);
  const refusal = enabled ? null : (action.refusal?.(context) ?? null);
  return (
    <MenuItem
      shortcut={action.shortcuts[0]}
      disabled={!enabled}
      title={refusal === null ? undefined : t(refusal)}
      onSelect={() => run(action)}
    >
      <Icon aria-hidden />
      {t(action.label)}
    </MenuItem>
  );
}

import { useTranslation } from 'react-i18next';
import type { LucideIcon } from 'lucide-react';
import { actionOf } from './registry.ts';
import { useActionContext, useRunAction } from './use-actions.ts';

/** An action as any menu shows it. */
export interface ActionItemState {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string | undefined;
  /** For the element of the menu. */
  readonly item: {
    readonly disabled: boolean;
    /** Why it can't run, where that isn't plain to see. */
    readonly title: string | undefined;
    readonly onSelect: () => void;
  };
}

export function useActionItem(id: string): ActionItemState {
  const { t } = useTranslation();
  const context = useActionContext();
  const run = useRunAction();
  const action = actionOf(id);
  const enabled = action.enabled(context);
  const refusal = enabled ? null : (action.refusal?.(context) ?? null);
  return {
    Icon: action.icon,
    label: t(action.label),
    shortcut: action.shortcuts[0],
    item: {
      disabled: !enabled,
      title: refusal === null ? undefined : t(refusal),
      onSelect: () => run(action),
    },
  };
}

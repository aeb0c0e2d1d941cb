import type { EditorAction } from './action.ts';
import { alignActions } from './align-actions.ts';
import { appActions } from './app-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { editActions } from './edit-actions.ts';
import { nestActions } from './nest-actions.ts';
import { projectActions } from './project-actions.ts';
import { resizeActions } from './resize-actions.ts';
import { selectionActions } from './selection-actions.ts';
import { settingsActions } from './settings-actions.ts';
import { shareActions } from './share-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything that the user can do by menu, shortcut or command palette. */
export const actions: readonly EditorAction[] = [
  ...editActions,
  ...clipboardActions,
  ...arrangeActions,
  ...nestActions,
  ...resizeActions,
  ...alignActions,
  ...selectionActions,
  ...shareActions,
  ...viewActions,
  ...projectActions,
  ...settingsActions,
  ...appActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** Throws for an id that no action has: ids are written in code alone. */
export function actionOf(id: string): EditorAction {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}

import type { LucideIcon } from 'lucide-react';
import type { Gesture } from '#shared/document/change.ts';
import type { Locale } from '#shared/document/value.ts';
import type { PreferencesStore } from '../app/preferences.ts';
import type { EditorUiStore } from '../editor/editor-ui.ts';
import type { Editor } from '../editor/editor.ts';
import type { MessageKey } from '../i18n/keys.ts';
import type { ClipboardParts } from '../paste/clipboard-parts.ts';
import type { ShortcutReach } from './shortcut-reach.ts';

export const actionGroups = [
  'edit',
  'arrange',
  'selection',
  'view',
  'project',
  'app',
  'help',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** What an action may use. */
export interface ActionContext {
  readonly editor: Editor;
  readonly ui: EditorUiStore;
  /** The user's language and appearance. */
  readonly preferences: Pick<PreferencesStore, 'set'>;
  /** Shows another screen of the app, such as `/` for the projects. */
  readonly navigate: (path: string) => void;
  readonly locale: Locale;
  readonly clipboard: ElementClipboard;
  /** Pastes what was read, and says so where it can't; null is what may not be read. */
  readonly paste: (parts: ClipboardParts | null) => Promise<void>;
  /** Texts that the action puts into the document, in the language of the interface. */
  readonly text: (key: MessageKey) => string;
  /** Says something in passing, once however often it comes. */
  readonly say: (key: MessageKey) => void;
  /** Says how many of something were changed, with the way to undo it until the next change. */
  readonly announce: (key: MessageKey, count: number) => void;
  /** Commits what is being typed, and says once all is on the disk. */
  readonly save: () => Promise<void>;
  /** Says what undo or redo did, where that can't be seen. */
  readonly sayTravelled: (gesture: Gesture) => void;
}

export interface ElementClipboard {
  write(text: string): void;
  /** `null` where nothing may be read. */
  read(): Promise<ClipboardParts | null>;
}

/** One thing that the user can do: the same object serves menu, shortcut, palette and tests. */
export interface EditorAction {
  readonly id: string;
  readonly label: MessageKey;
  /** Other words that people look for it by, in the language of the interface. */
  readonly keywords?: MessageKey;
  readonly group: ActionGroup;
  readonly icon: LucideIcon;
  /** Key combinations such as `mod+shift+z`; the first is shown. */
  readonly shortcuts: readonly string[];
  /** How far its shortcuts reach; without it, to where elements have the focus. */
  readonly reach?: ShortcutReach;
  /** The platform's own event runs it (copy, cut, paste); the shortcut is only shown. */
  readonly native?: true;
  readonly enabled: (context: ActionContext) => boolean;
  /** Why it can't run just now, where that isn't plain to see. */
  readonly refusal?: (context: ActionContext) => MessageKey | null;
  /** Throws or rejects with DocumentError where the document refuses. */
  readonly run: (context: ActionContext) => void | Promise<void>;
}

/** Where something stands is the same on all screens: who looks at a narrower one has to know. */
export function sayOnAllScreens({ editor, say }: Pick<ActionContext, 'editor' | 'say'>): void {
  if (editor.session.getState().breakpoint !== 'base') say('action.movedOnAllScreens');
}

export const always = (): boolean => true;

export const hasSelection = ({ editor }: ActionContext): boolean =>
  editor.session.getState().selection.length > 0;

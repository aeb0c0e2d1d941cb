import { type StoreApi, createStore } from 'zustand/vanilla';
import type { NodeId } from '#shared/document/node.ts';
import type { PropPath } from '#shared/document/prop-path.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type ProjectSettings, appearancesOf } from '#shared/document/settings.ts';
import type { Breakpoint } from '#shared/document/style.ts';
import type { Appearance } from '#shared/document/theme.ts';

/** Where the page lies on the screen: canvas pixels = page pixels × zoom + offset. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A text that is being typed over in place. */
export interface TextEditing {
  readonly node: NodeId;
  /** Key of the element text that is edited. */
  readonly key: string;
}

/** A field of the inspector to be led to. */
export interface WantedField {
  /** What has to be selected for it; the page, where it is one of the project's settings. */
  readonly node: NodeId;
  /** From the node's props down to the field's value. */
  readonly path: PropPath;
  /** Of a text with several lines: the one to go to. */
  readonly line: number | null;
}

/** Something on its way from a panel to the canvas. `point` is in client pixels. */
export interface PaletteDrag {
  readonly seed: NodeSeed;
  readonly label: string;
  readonly point: { readonly x: number; readonly y: number };
}

/** What one window looks at. Never stored in the document. */
export interface EditorSession {
  readonly page: NodeId;
  readonly breakpoint: Breakpoint;
  /** Whether the page is shown at the edited breakpoint alone, or at all of them side by side. */
  readonly artboards: 'one' | 'all';
  /** How the site is looked at; null as its visitors see it first. */
  readonly appearance: Appearance | null;
  readonly selection: readonly NodeId[];
  readonly hovered: NodeId | null;
  readonly tool: 'select' | 'hand';
  readonly editing: TextEditing | null;
  readonly viewport: Viewport;
  /** The pointer is held on the canvas: a drag goes on, or may begin. */
  readonly pressed: boolean;
  readonly paletteDrag: PaletteDrag | null;
  /** The node whose picture is being cropped. */
  readonly cropping: NodeId | null;
  /** The field that the cursor is to go to, until it is there. */
  readonly wantedField: WantedField | null;
}

/** The appearance that the canvas shows. */
export function shownAppearance(
  settings: ProjectSettings,
  { appearance }: Pick<EditorSession, 'appearance'>,
): Appearance {
  return appearance ?? appearancesOf(settings)[0];
}

/** The viewport of a session whose canvas has shown nothing yet: it begins with the top of the page. */
export const unsetViewport: Viewport = { x: 0, y: 0, zoom: 1 };

export type EditorSessionStore = StoreApi<EditorSession>;

/** The session of a project that has just been opened on `page`. */
export function createEditorSession(page: NodeId): EditorSessionStore {
  return createStore<EditorSession>(() => ({
    page,
    breakpoint: 'base',
    artboards: 'one',
    appearance: null,
    selection: [],
    hovered: null,
    tool: 'select',
    editing: null,
    viewport: unsetViewport,
    pressed: false,
    paletteDrag: null,
    cropping: null,
    wantedField: null,
  }));
}

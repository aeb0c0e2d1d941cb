import { appearancesOf } from '#shared/document/settings.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { shownAppearance } from '#renderer/editor/session.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { createPageApart } from './page-apart.ts';

/** More sections than a picture of a page's top has room for. */
const enough = 12;

/**
 * The top of the project's first page on a desktop, as its visitors see it first, whatever is being looked at;
 * null while there is none.
 */
export async function homePicture(
  scene: CanvasScene,
  width: number,
  height: number,
): Promise<HTMLCanvasElement | null> {
  const { document, session, assetUrl } = scene.editor;
  const state = session.getState();
  const [home] = document.pages;
  if (home === undefined) return null;
  const [appearance = 'light'] = appearancesOf(document.settings);
  const isShown =
    state.page === home &&
    state.breakpoint === 'base' &&
    shownAppearance(document.settings, state) === appearance;
  if (isShown) return scene.picture(width, height);
  const root = createElementBuilder(document).page(home);
  if (!root) return null;
  const apart = createPageApart({ theme: document.theme, appearance, assetUrl });
  try {
    await apart.show({ ...root, children: root.children.slice(0, enough) }, 'base');
    return await apart.picture(width, height);
  } finally {
    apart.dispose();
  }
}

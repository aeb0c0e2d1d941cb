import { useLayoutEffect } from 'react';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from './editor-context.ts';
import type { Editor } from './editor.ts';

/** Pixels, for a card of half that on a screen of double density. */
const size = { width: 480, height: 270 };
/** What the contract takes. */
const largest = 200_000;
/** Milliseconds of rest after which a picture is made. */
const rest = 2000;

/** Keeps the picture that the home screen shows: of the first page on the desktop, after work rests and on leaving. */
export function useThumbnail(): void {
  const { project, editor, saving } = useOpenProject();
  const { thumbnails } = useHostClient();
  // In the layout phase, so that on leaving the canvas is still there.
  useLayoutEffect(() => {
    let timer = 0;
    const take = async () => {
      const picture = await paint(editor);
      // Without one the home screen shows a cover of its own.
      if (picture !== null) {
        await thumbnails.set({ project: project.id, content: picture }).catch(() => undefined);
      }
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        void take();
      }, rest);
    };
    const release = saving.state.subscribe(({ status }) => {
      if (status === 'saved') later();
    });
    later();
    return () => {
      window.clearTimeout(timer);
      if (timer !== 0) void take();
      release();
    };
  }, [editor, project.id, saving, thumbnails]);
}

async function paint({ canvas }: Editor): Promise<Uint8Array | null> {
  const picture = await canvas.current?.thumbnail(size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    if (!picture) return resolve(null);
    picture.toBlob(resolve, 'image/webp', 0.8);
  });
  if (blob === null || blob.size > largest) return null;
  return new Uint8Array(await blob.arrayBuffer());
}

import { useRef } from 'react';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { useElementSize } from '../ui/use-element-size.ts';
import { CanvasArea } from './canvas-area.tsx';
import { useEditorUi } from './editor-context.ts';

/** The canvas, and the preview beside it while that is open. */
export function Workspace() {
  const room = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(room);
  const preview = useEditorUi((ui) => ui.preview);
  return (
    <div ref={room} className="flex min-w-0 flex-1">
      <CanvasArea />
      {preview ? <PreviewPane room={width} /> : null}
    </div>
  );
}

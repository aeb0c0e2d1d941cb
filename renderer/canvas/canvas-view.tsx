import { useEffect, useRef } from 'react';
import type { Editor } from '#renderer/editor/editor.ts';
import '#renderer/layout/fonts.css';
import { mountCanvas } from './mount-canvas.ts';

/** The canvas of an open project. It takes all the room of its parent, which must be positioned. */
export function CanvasView({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    return element ? mountCanvas(element, editor) : undefined;
  }, [editor]);
  return (
    <div
      ref={container}
      role="application"
      aria-label={label}
      tabIndex={0}
      style={{
        position: 'absolute',
        inset: 0,
        overflow: 'hidden',
        background: '#e9ebef',
        outline: 'none',
        touchAction: 'none',
        userSelect: 'none',
      }}
    />
  );
}

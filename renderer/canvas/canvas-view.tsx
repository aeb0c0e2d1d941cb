import { type CSSProperties, useEffect, useRef } from 'react';
import { elementKeys } from '#renderer/actions/shortcut-reach.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import '#renderer/layout/fonts.css';
import type { CanvasWords } from './canvas-scene.ts';
import { mountCanvas } from './mount-canvas.ts';

interface CanvasViewProps {
  readonly editor: Editor;
  /** Name of the canvas for assistive technology. */
  readonly label: string;
  /** Id of a text that says how to use it. */
  readonly describedBy?: string;
  /** Shown on a page that has nothing yet. */
  readonly emptyHint: string;
  /** The same object for as long as the canvas is there. */
  readonly words?: CanvasWords;
}

const canvasStyle: CSSProperties = {
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  outline: 'none',
  touchAction: 'none',
  userSelect: 'none',
};

const hintStyle: CSSProperties = {
  position: 'absolute',
  left: 0,
  top: 0,
  zIndex: 1,
  maxWidth: 320,
  textAlign: 'center',
  color: '#64748b',
  fontSize: 14,
  pointerEvents: 'none',
};

const silent: CanvasWords = { describePlace: () => '', report: () => undefined };

/** The canvas of an open project. It takes all the room of its parent, which must be positioned. */
export function CanvasView({
  editor,
  label,
  emptyHint,
  words = silent,
  describedBy,
}: CanvasViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (container.current && hint.current) {
      return mountCanvas(container.current, hint.current, editor, words);
    }
    return undefined;
  }, [editor, words]);
  return (
    <div
      ref={container}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      style={canvasStyle}
      {...elementKeys}
    >
      <p ref={hint} hidden style={hintStyle}>
        {emptyHint}
      </p>
    </div>
  );
}

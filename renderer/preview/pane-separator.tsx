import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dragThreshold, followPress } from '../ui/follow-press.ts';
import type { PaneLimits } from './pane-width.ts';

/** Pixels that an arrow moves it, and one with Shift. */
const step = 16;
const farStep = 64;

interface PaneSeparatorProps {
  /** Id of the pane on its right. */
  pane: string;
  /** Of that pane, in pixels. */
  width: number;
  limits: PaneLimits;
  onWidth: (width: number) => void;
  /** A drag begins, or has ended. */
  onDragging: (dragging: boolean) => void;
}

/** The left edge of a pane, which the pointer drags and the arrows move. */
export function PaneSeparator({ pane, width, limits, onWidth, onDragging }: PaneSeparatorProps) {
  const { t } = useTranslation();
  const { minimum, maximum } = limits;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const { clientX, pointerId } = event;
    // The frame beside it would take the moves over it.
    event.currentTarget.setPointerCapture(pointerId);
    onDragging(true);
    const end = () => onDragging(false);
    followPress(
      event.nativeEvent,
      {
        move: (moved) => onWidth(width + clientX - moved.clientX),
        end,
        click: end,
        cancel: () => {
          onWidth(width);
          end();
        },
      },
      dragThreshold,
    );
  };
  const move = (event: KeyboardEvent) => {
    const by = event.shiftKey ? farStep : step;
    const next = {
      ArrowLeft: width + by,
      ArrowRight: width - by,
      Home: minimum,
      End: maximum,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(next);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('preview.resize')}
      aria-controls={pane}
      aria-valuenow={width}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuetext={t('preview.width', { width })}
      className="absolute inset-y-0 -left-1 z-20 w-2 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:left-[3px] after:w-0.5 after:transition-colors hover:after:bg-accent focus-visible:after:bg-accent"
      onPointerDown={drag}
      onKeyDown={move}
    />
  );
}

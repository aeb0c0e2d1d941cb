import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocalPoint } from '#shared/document/image.ts';
import { type FollowedPress, followPress } from '../ui/follow-press.ts';

interface FocalPointHandleProps {
  point: FocalPoint;
  onCommit: (point: FocalPoint) => void;
}

const keyStep = 0.05;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

/** The dot on a picture (the element that it is positioned in) that stays in view where the picture is cut off. */
export function FocalPointHandle({ point, onCommit }: FocalPointHandleProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<FocalPoint | null>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const shown = dragged ?? point;

  const press = useRef<FollowedPress>(null);
  useEffect(() => () => press.current?.drop(), []);

  const under = (event: PointerEvent): FocalPoint => {
    const box = handle.current?.offsetParent?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return point;
    return {
      x: rounded((event.clientX - box.left) / box.width),
      y: rounded((event.clientY - box.top) / box.height),
    };
  };
  const begin = (event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(point);
    const forget = () => setDragged(null);
    press.current = followPress(event.nativeEvent, {
      move: (moved) => setDragged(under(moved)),
      end(last) {
        const next = under(last);
        forget();
        if (next.x !== point.x || next.y !== point.y) onCommit(next);
      },
      click: forget,
      cancel: forget,
    });
  };
  const step = (event: KeyboardEvent) => {
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    onCommit({ x: rounded(point.x + dx), y: rounded(point.y + dy) });
  };

  return (
    <button
      ref={handle}
      type="button"
      aria-label={t('image.focalPoint', {
        x: Math.round(shown.x * 100),
        y: Math.round(shown.y * 100),
      })}
      title={t('image.focalPointHelp')}
      className="pointer-events-auto absolute size-4 -translate-x-1/2 -translate-y-1/2 cursor-grab touch-none rounded-full border-2 border-white bg-accent/70 shadow-[0_0_0_1px_rgb(0_0_0/50%)] after:absolute after:-inset-1.5 active:cursor-grabbing"
      style={{ left: `${shown.x * 100}%`, top: `${shown.y * 100}%` }}
      onPointerDown={begin}
      onKeyDown={step}
    />
  );
}

/** Whole percents inside the picture. */
function rounded(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 100) / 100;
}

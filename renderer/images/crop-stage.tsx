import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CropRectangle } from '#shared/document/image.ts';
import { type FollowedPress, followPress } from '../ui/follow-press.ts';
import { type CropHandle, cropHandles, moveCrop, resizeCrop } from './crop-rectangle.ts';

interface CropStageProps {
  /** Address of the whole picture. */
  source: string;
  /** Id of the text that says what keys do. */
  help: string;
  rectangle: CropRectangle;
  /** Width by height as fractions of the picture; null where they are free. */
  ratio: number | null;
  onChange: (rectangle: CropRectangle) => void;
  /** Width and height in pixels, once they are known. */
  onLoad: (size: { readonly width: number; readonly height: number }) => void;
  onApply: () => void;
}

/** How far an arrow key goes, as a fraction of the picture. */
const keyStep = 0.01;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

const cursors: Readonly<Record<CropHandle, string>> = {
  nw: 'top-0 left-0 cursor-nwse-resize',
  n: 'top-0 left-1/2 cursor-ns-resize',
  ne: 'top-0 left-full cursor-nesw-resize',
  e: 'top-1/2 left-full cursor-ew-resize',
  se: 'top-full left-full cursor-nwse-resize',
  s: 'top-full left-1/2 cursor-ns-resize',
  sw: 'top-full left-0 cursor-nesw-resize',
  w: 'top-1/2 left-0 cursor-ew-resize',
};

/** The picture with the part that is to stay, which pointer and arrow keys move and resize. */
export function CropStage(props: CropStageProps) {
  const { source, help, rectangle, ratio, onChange, onLoad, onApply } = props;
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const followed = useRef<FollowedPress>(null);
  useEffect(() => () => followed.current?.drop(), []);

  const begin = (down: PointerEvent<HTMLElement>, handle: CropHandle | null) => {
    if (down.button !== 0) return;
    down.stopPropagation();
    down.currentTarget.setPointerCapture(down.pointerId);
    const { clientX, clientY } = down;
    followed.current = followPress(down.nativeEvent, {
      move(event) {
        const box = stage.current?.getBoundingClientRect();
        if (box === undefined) return;
        const dx = (event.clientX - clientX) / box.width;
        const dy = (event.clientY - clientY) / box.height;
        onChange(
          handle ? resizeCrop(rectangle, handle, dx, dy, ratio) : moveCrop(rectangle, dx, dy),
        );
      },
      end: () => undefined,
      click: () => undefined,
      cancel: () => onChange(rectangle),
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onApply();
      return;
    }
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    onChange(
      event.shiftKey
        ? resizeCrop(rectangle, dx === 0 ? 's' : 'e', dx, dy, ratio)
        : moveCrop(rectangle, dx, dy),
    );
  };

  return (
    <div className="flex justify-center overflow-hidden rounded-md bg-[repeating-conic-gradient(var(--color-field)_0_25%,var(--color-panel)_0_50%)] bg-[length:16px_16px] p-3">
      <div ref={stage} className="relative touch-none select-none overflow-visible">
        <img
          alt=""
          src={source}
          draggable={false}
          className="block max-h-[min(420px,calc(100vh-300px))] max-w-full"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            onLoad({ width: naturalWidth, height: naturalHeight })
          }
        />
        <div className="pointer-events-none absolute inset-0 overflow-hidden">
          <div
            className="absolute shadow-[0_0_0_9999px_rgb(0_0_0/55%)]"
            style={placeOf(rectangle)}
          />
        </div>
        <button
          type="button"
          aria-label={t('image.cropArea')}
          aria-describedby={help}
          className="absolute cursor-move outline-2 outline-white focus-visible:outline-accent"
          style={placeOf(rectangle)}
          onPointerDown={(event) => begin(event, null)}
          onKeyDown={press}
        >
          <span
            aria-hidden
            className="pointer-events-none absolute inset-0 grid grid-cols-3 grid-rows-3 divide-x divide-y divide-white/40 opacity-60"
          />
          {cropHandles.map((handle) => (
            <span
              key={handle}
              aria-hidden
              data-crop-handle={handle}
              className={`absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-sm border border-accent bg-white after:absolute after:-inset-2 ${cursors[handle]}`}
              onPointerDown={(event) => begin(event, handle)}
            />
          ))}
        </button>
      </div>
    </div>
  );
}

function placeOf({ x, y, width, height }: CropRectangle) {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}

import { type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { fieldStyle } from './input.tsx';

interface NumberFieldProps {
  id?: string;
  label: string;
  value: number | null;
  onCommit: (value: number) => void;
  placeholder?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  /** Shown before the number; dragging it sideways changes the value. */
  prefix?: ReactNode;
  unit?: string;
  className?: string;
}

const pixelsPerStep = 3;

/** A number to type, to step with the arrow keys (Shift for ten) or to scrub by dragging its prefix. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, minimum = -20_000, maximum = 20_000, step = 1 } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const scrub = useRef<{ x: number; from: number; to: number } | null>(null);
  const cancelled = useRef(false);

  const limit = (next: number) => Number(Math.min(maximum, Math.max(minimum, next)).toFixed(3));
  const commit = (next: number) => {
    if (Number.isFinite(next) && limit(next) !== value) onCommit(limit(next));
    setDraft(null);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.stopPropagation();
      cancelled.current = event.key === 'Escape';
      event.currentTarget.blur();
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const from = draft === null ? (value ?? 0) : Number(draft.replace(',', '.'));
      commit(from + (event.key === 'ArrowUp' ? 1 : -1) * step * (event.shiftKey ? 10 : 1));
    }
  };

  const onPointerMove = (event: React.PointerEvent) => {
    const drag = scrub.current;
    if (drag === null) return;
    drag.to = limit(
      drag.from +
        Math.round((event.clientX - drag.x) / pixelsPerStep) * step * (event.shiftKey ? 10 : 1),
    );
    setDraft(String(drag.to));
  };

  return (
    <div className={classNames('relative flex items-center', props.className)}>
      {props.prefix === undefined ? null : (
        <span
          aria-hidden
          className="absolute left-1 flex h-5 w-5 cursor-ew-resize touch-none items-center justify-center text-2xs text-muted select-none [&_svg]:size-3"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            scrub.current = { x: event.clientX, from: value ?? 0, to: value ?? 0 };
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            if (scrub.current !== null) commit(scrub.current.to);
            scrub.current = null;
          }}
        >
          {props.prefix}
        </span>
      )}
      <input
        id={props.id}
        aria-label={props.label}
        inputMode="decimal"
        autoComplete="off"
        placeholder={props.placeholder}
        className={classNames(
          fieldStyle,
          'h-7 tabular-nums',
          props.prefix !== undefined && 'pl-6',
          props.unit !== undefined && 'pr-6',
        )}
        value={draft ?? (value === null ? '' : String(value))}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (draft !== null && draft.trim() !== '' && !cancelled.current)
            commit(Number(draft.replace(',', '.')));
          cancelled.current = false;
          setDraft(null);
        }}
      />
      {props.unit === undefined ? null : (
        <span aria-hidden className="pointer-events-none absolute right-2 text-2xs text-muted">
          {props.unit}
        </span>
      )}
    </div>
  );
}

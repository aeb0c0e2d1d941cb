import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftMark } from '../app/finish-typing.ts';
import { classNames } from './class-names.ts';
import { evaluateNumber } from './evaluate-number.ts';
import { FieldProblem } from './field-problem.tsx';
import { fieldStyle } from './input.tsx';
import { useLabelScrub } from './use-label-scrub.ts';

interface NumberFieldProps {
  /** Its labels can be dragged sideways to change the value. */
  id?: string;
  label: string;
  value: number | null;
  onCommit: (value: number) => void;
  /** Told of values on the way while one is dragged, and null once that ends. */
  onPreview?: (value: number | null) => void;
  placeholder?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  unit?: string;
  /** Reads what was typed, where it isn't a plain number to work out. */
  parse?: (text: string) => number | null;
  /** Writes the value, where it isn't a plain number. */
  format?: (value: number) => string;
  /** What to say of a text that can't be read, with an example. */
  unreadable?: string;
  className?: string;
}

/** How many steps the modifier keys make of one: ten with Shift, a tenth with Alt. */
const stepsOf = ({ shiftKey, altKey }: { shiftKey: boolean; altKey: boolean }) =>
  shiftKey ? 10 : altKey ? 0.1 : 1;

/**
 * A number to type or work out (`10+5`, `50%`), to step with the arrow keys or to scrub by dragging its
 * label. Escape gives back what was there; so does what can't be read, with a word on how to write it.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, onPreview, minimum = -20_000, maximum = 20_000, step = 1 } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const cancelled = useRef(false);
  const { t } = useTranslation();
  const problemId = useId();
  const [refused, setRefused] = useState<string | null>(null);

  const limit = (next: number) => Number(Math.min(maximum, Math.max(minimum, next)).toFixed(3));
  const { format = String } = props;
  const parse =
    props.parse ?? ((text: string) => evaluateNumber(text, { unit: props.unit, whole: value }));
  const typed = () => (draft === null ? value : parse(draft));
  const commit = (next: number | null) => {
    if (next !== null && limit(next) !== value) onCommit(limit(next));
    setDraft(null);
  };

  useLabelScrub(input, {
    onScrub(steps, keys, done) {
      const next = limit((value ?? 0) + steps * step * stepsOf(keys));
      if (done) onPreview?.(null);
      if (done) return commit(next);
      setDraft(format(next));
      onPreview?.(next);
    },
    onCancel() {
      onPreview?.(null);
      setDraft(null);
    },
  });

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.stopPropagation();
      cancelled.current = event.key === 'Escape';
      event.currentTarget.blur();
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const by = (event.key === 'ArrowUp' ? 1 : -1) * step * stepsOf(event);
      commit((typed() ?? value ?? 0) + by);
    }
  };

  const problem =
    refused === null
      ? null
      : (props.unreadable ?? t('common.numberUnreadable', { text: refused.slice(0, 30) }));
  const field = (
    <div className={classNames('relative flex items-center', props.className)}>
      <input
        ref={input}
        id={props.id}
        aria-label={props.label}
        inputMode="decimal"
        autoComplete="off"
        placeholder={props.placeholder}
        className={classNames(fieldStyle, 'h-7 tabular-nums', props.unit !== undefined && 'pr-6')}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        {...draftMark(draft !== null)}
        value={draft ?? (value === null ? '' : format(value))}
        onChange={(event) => {
          setDraft(event.target.value);
          setRefused(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={() => {
          const kept = cancelled.current || draft === null || draft.trim() === '';
          cancelled.current = false;
          const next = kept ? value : typed();
          setRefused(kept || next !== null ? null : draft);
          commit(next);
        }}
      />
      {props.unit === undefined ? null : (
        <span aria-hidden className="pointer-events-none absolute right-2 text-2xs text-muted">
          {props.unit}
        </span>
      )}
    </div>
  );
  return (
    <FieldProblem id={problemId} problem={problem} onDismiss={() => setRefused(null)}>
      {field}
    </FieldProblem>
  );
}

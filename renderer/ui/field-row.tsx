import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface FieldRowProps {
  label: string;
  htmlFor?: string | undefined;
  /** What stands before the label: the dot of an override. */
  mark?: ReactNode;
  stacked?: boolean;
  children: ReactNode;
}

/** A label with its control beside it, or below it where `stacked`. */
export function FieldRow({ label, htmlFor, mark, stacked = false, children }: FieldRowProps) {
  return (
    <div className={classNames('flex gap-2', stacked ? 'flex-col gap-1' : 'min-h-7 items-center')}>
      <span
        className={classNames(
          'relative flex items-center gap-1 text-2xs text-muted',
          !stacked && 'w-[84px] shrink-0',
        )}
      >
        <label htmlFor={htmlFor} className="min-w-0 hyphens-auto leading-tight">
          {label}
        </label>
        {mark}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { fieldStyle } from './input.tsx';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange'
> {
  value: T | null;
  options: readonly SelectOption<T>[];
  onValueChange: (value: T) => void;
  /** Shown where no option is chosen, for example for several values. */
  placeholder?: string;
}

/** The system's own list: it is at home on each platform, and needs no style of its own while open. */
export function Select<T extends string>({
  value,
  options,
  onValueChange,
  placeholder = '',
  className,
  ...props
}: SelectProps<T>) {
  return (
    <select
      className={classNames(fieldStyle, 'select-arrow h-7', className)}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onValueChange(chosen.value);
      }}
      {...props}
    >
      {value === null ? (
        <option value="" disabled>
          {placeholder}
        </option>
      ) : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

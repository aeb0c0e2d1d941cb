import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export const fieldStyle =
  'w-full min-w-0 rounded-md border border-transparent bg-field px-2 text-xs text-text transition-colors hover:border-line focus-visible:border-accent focus-visible:bg-panel focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-50 aria-invalid:border-danger';

export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      autoComplete="off"
      spellCheck={false}
      className={classNames(fieldStyle, 'h-7', className)}
      {...props}
    />
  );
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      className={classNames(
        fieldStyle,
        'scroll-thin min-h-16 resize-y py-1.5 leading-snug',
        className,
      )}
      {...props}
    />
  );
}

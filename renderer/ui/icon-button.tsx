import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Names the button to everyone: as tooltip and to assistive technology. */
  label: string;
  shortcut?: string | undefined;
  /** Why it can't be pressed just now: it stays reachable, so that everyone can learn it. */
  reason?: string | undefined;
  pressed?: boolean | undefined;
  size?: 'xs' | 'sm' | 'md';
};

const sizes = {
  xs: 'size-6 [&_svg]:size-3.5',
  sm: 'size-7 [&_svg]:size-4',
  md: 'size-8 [&_svg]:size-4',
};

export function IconButton({
  label,
  shortcut,
  reason,
  pressed,
  size = 'sm',
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} reason={reason}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={reason === undefined ? undefined : true}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-md text-text transition-colors hover:bg-hover active:bg-pressed disabled:pointer-events-none disabled:opacity-35 aria-disabled:text-muted aria-disabled:opacity-50 data-[state=open]:bg-pressed aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
          sizes[size],
          className,
        )}
        {...props}
      />
    </Tooltip>
  );
}

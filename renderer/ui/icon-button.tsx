import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Names the button to everyone: as tooltip and to assistive technology. */
  label: string;
  shortcut?: string | undefined;
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
  pressed,
  size = 'sm',
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-md text-text transition-colors hover:bg-hover active:bg-pressed disabled:pointer-events-none disabled:opacity-35 data-[state=open]:bg-pressed aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
          sizes[size],
          className,
        )}
        {...props}
      />
    </Tooltip>
  );
}

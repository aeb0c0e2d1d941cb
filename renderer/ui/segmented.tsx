import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T | null;
  options: readonly SegmentedOption<T>[];
  onValueChange: (value: T) => void;
  className?: string;
}

/** A row of buttons of which one is on. With an icon, the label becomes its name and tooltip. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onValueChange,
  className,
}: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onValueChange(chosen.value);
      }}
      className={classNames('flex h-7 w-full rounded-md bg-field p-0.5', className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          {...(option.icon === undefined
            ? {}
            : { 'aria-label': option.label, title: option.label })}
          className="flex min-w-0 flex-1 items-center justify-center rounded-sm px-1.5 text-2xs text-muted transition-colors hover:text-text data-[state=on]:bg-segment data-[state=on]:font-medium data-[state=on]:text-text data-[state=on]:shadow-[0_1px_2px_rgb(0_0_0/18%)] [&_svg]:size-3.5"
        >
          {option.icon ?? <span className="truncate">{option.label}</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

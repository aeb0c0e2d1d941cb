import { Popover as PopoverPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { keepForDraft } from './keep-for-draft.ts';

interface PopoverProps {
  label: string;
  trigger: ReactNode;
  className?: string;
  side?: 'left' | 'bottom';
  children: ReactNode;
}

export function Popover({ label, trigger, className, side = 'bottom', children }: PopoverProps) {
  return (
    <PopoverPrimitive.Root>
      <PopoverPrimitive.Trigger asChild>{trigger}</PopoverPrimitive.Trigger>
      <PopoverPrimitive.Portal>
        <PopoverPrimitive.Content
          aria-label={label}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onEscapeKeyDown={keepForDraft}
          className={classNames(
            'z-50 w-60 rounded-lg bg-raised p-3 text-xs shadow-float outline-none',
            className,
          )}
        >
          {children}
        </PopoverPrimitive.Content>
      </PopoverPrimitive.Portal>
    </PopoverPrimitive.Root>
  );
}

export const PopoverClose = PopoverPrimitive.Close;

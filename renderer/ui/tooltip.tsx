import { Tooltip as TooltipPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Shortcut } from './shortcut.tsx';

interface TooltipProps {
  label: string;
  shortcut?: string | undefined;
  /** Why what it is about can't be used just now. */
  reason?: string | undefined;
  children: ReactNode;
}

export function Tooltip({ label, shortcut, reason, children }: TooltipProps) {
  return (
    <TooltipPrimitive.Root>
      <TooltipPrimitive.Trigger asChild>{children}</TooltipPrimitive.Trigger>
      <TooltipPrimitive.Portal>
        <TooltipPrimitive.Content
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-64 items-center gap-2 rounded-md bg-text px-2 py-1 text-2xs text-panel shadow-float"
        >
          {reason === undefined ? (
            label
          ) : (
            <span>
              {label}
              <span className="mt-0.5 block opacity-75">{reason}</span>
            </span>
          )}
          {shortcut === undefined ? null : (
            <Shortcut keys={shortcut} className="text-panel opacity-75" />
          )}
        </TooltipPrimitive.Content>
      </TooltipPrimitive.Portal>
    </TooltipPrimitive.Root>
  );
}

export const TooltipProvider = TooltipPrimitive.Provider;

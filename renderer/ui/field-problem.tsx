import { Popover as PopoverPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';

interface FieldProblemProps {
  id: string;
  /** What is wrong, with an example; null where nothing is. */
  problem: string | null;
  onDismiss: () => void;
  /** The field. */
  children: ReactNode;
}

/** Says beside a field why what was typed into it wasn't taken, however narrow the field is. */
export function FieldProblem({ id, problem, onDismiss, children }: FieldProblemProps) {
  return (
    <PopoverPrimitive.Root
      open={problem !== null}
      onOpenChange={(open) => {
        if (!open) onDismiss();
      }}
    >
      <PopoverPrimitive.Anchor asChild>{children}</PopoverPrimitive.Anchor>
      <PopoverPrimitive.Portal>
        <PopoverPrimitive.Content
          id={id}
          role="alert"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          // The focus is on its way to where the user wants it.
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onFocusOutside={(event) => event.preventDefault()}
          className="z-50 max-w-56 rounded-md border border-danger bg-raised px-2 py-1.5 text-2xs text-danger shadow-float outline-none"
        >
          {problem}
        </PopoverPrimitive.Content>
      </PopoverPrimitive.Portal>
    </PopoverPrimitive.Root>
  );
}

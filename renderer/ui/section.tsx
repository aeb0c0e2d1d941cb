import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  defaultOpen?: boolean;
  /** With `onOpenChange`: whoever uses it decides, and remembers. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A part of a panel that can be folded. */
export function Section({ title, defaultOpen = true, open, onOpenChange, children }: SectionProps) {
  return (
    <Collapsible.Root
      defaultOpen={defaultOpen}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
      className="border-b"
    >
      <h2>
        <Collapsible.Trigger className="group flex h-9 w-full items-center gap-1 px-3 text-left text-xs font-semibold -outline-offset-2">
          <span className="flex-1">{title}</span>
          <ChevronRight className="size-3.5 text-muted transition-transform group-data-[state=open]:rotate-90" />
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Content className="flex flex-col gap-2 px-3 pb-3">
        {children}
      </Collapsible.Content>
    </Collapsible.Root>
  );
}

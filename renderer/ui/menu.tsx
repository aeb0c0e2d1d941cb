import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { keepTakenFocus } from './keep-taken-focus.ts';
import { Shortcut } from './shortcut.tsx';

export const menuContentStyle =
  'z-50 min-w-44 max-w-80 overflow-hidden rounded-lg bg-raised p-1 text-xs text-text shadow-float';
export const menuItemStyle =
  'flex h-7 select-none items-center gap-2 rounded-sm px-2 outline-none data-[disabled]:opacity-40 data-[highlighted]:bg-accent data-[highlighted]:text-on-accent data-[highlighted]:[&_kbd]:text-on-accent [&_svg]:size-3.5 [&_svg]:shrink-0';

interface MenuProps {
  trigger: ReactNode;
  /** With `onOpenChange`: whoever uses it decides. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}

export function Menu({ trigger, open, onOpenChange, align = 'start', children }: MenuProps) {
  return (
    <DropdownMenu.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={menuContentStyle}
          onCloseAutoFocus={keepTakenFocus}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type MenuItemProps = ComponentProps<typeof DropdownMenu.Item> & {
  shortcut?: string | undefined;
  danger?: boolean;
};

export function MenuItem({
  shortcut,
  danger = false,
  className,
  children,
  ...props
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={classNames(menuItemStyle, danger && 'text-danger', className)}
      {...props}
    >
      <span className="flex min-w-0 flex-1 items-center gap-2 truncate">{children}</span>
      {shortcut === undefined ? null : <Shortcut keys={shortcut} />}
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onValueChange: (value: T) => void;
}

/** A titled group of which one is chosen. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onValueChange,
}: MenuChoiceProps<T>) {
  return (
    <>
      <DropdownMenu.Label className="px-2 py-1 text-2xs text-muted">{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={value}>
        {options.map((option) => (
          <DropdownMenu.RadioItem
            key={option.value}
            value={option.value}
            className={menuItemStyle}
            onSelect={() => onValueChange(option.value)}
          >
            <span className="w-3.5">
              <DropdownMenu.ItemIndicator>
                <Check />
              </DropdownMenu.ItemIndicator>
            </span>
            {option.label}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}

export function MenuSub({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={classNames(menuItemStyle, 'data-[state=open]:bg-hover')}>
        <span className="flex-1">{label}</span>
        <ChevronRight />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent sideOffset={4} collisionPadding={8} className={menuContentStyle}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

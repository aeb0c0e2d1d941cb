import { X } from 'lucide-react';
import { Dialog as DialogPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepForDraft } from './keep-for-draft.ts';
import { classNames } from './class-names.ts';
import { useDoubleClickGuard } from './use-double-click-guard.ts';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string | undefined;
  className?: string;
  /** Holds what is kept only by its button: a press beside it doesn't throw that away. */
  isForm?: boolean;
  children: ReactNode;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  className,
  isForm = false,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  const focus = useReturnFocus();
  const doubleClick = useDoubleClickGuard();
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className="fixed inset-0 z-50 bg-black/40" />
        <DialogPrimitive.Content
          {...focus}
          onClickCapture={doubleClick.onClickCapture}
          onEscapeKeyDown={keepForDraft}
          onPointerDownOutside={(event) => {
            if (isForm) event.preventDefault();
            doubleClick.onPointerDownOutside(event);
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={classNames(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100vh-48px)] w-[440px] max-w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg bg-raised shadow-float outline-none',
            className,
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <DialogPrimitive.Title className="text-base font-semibold">
                {title}
              </DialogPrimitive.Title>
              {description === undefined ? null : (
                <DialogPrimitive.Description className="mt-1 text-xs text-muted">
                  {description}
                </DialogPrimitive.Description>
              )}
            </div>
            <DialogPrimitive.Close asChild>
              <button
                type="button"
                aria-label={t('common.close')}
                className="flex size-7 shrink-0 items-center justify-center rounded-md hover:bg-hover [&_svg]:size-4"
              >
                <X />
              </button>
            </DialogPrimitive.Close>
          </header>
          {children}
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}

interface DialogBodyProps {
  className?: string;
  /** Name of a body without controls, which the keyboard has to reach to scroll it. */
  scrollLabel?: string;
  children: ReactNode;
}

export function DialogBody({ className, scrollLabel, children }: DialogBodyProps) {
  return (
    <div
      {...(scrollLabel === undefined
        ? {}
        : { role: 'region', 'aria-label': scrollLabel, tabIndex: 0 })}
      className={classNames('scroll-thin min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4', className)}
    >
      {children}
    </div>
  );
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex items-center justify-end gap-2 border-t px-5 py-3">{children}</footer>
  );
}

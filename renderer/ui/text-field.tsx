import { type ComponentProps, useRef, useState } from 'react';
import { draftMark } from '../app/finish-typing.ts';
import { Input, Textarea } from './input.tsx';

type SharedAttributes = Pick<
  ComponentProps<'input'>,
  'id' | 'aria-label' | 'aria-invalid' | 'aria-describedby' | 'placeholder' | 'title' | 'maxLength'
>;

interface TextFieldProps extends SharedAttributes {
  value: string;
  /** Called once the user is done: on Enter or when the focus leaves. Escape keeps what was there. */
  onCommit: (value: string) => void;
  /** Told of each step while it is typed, and null once that ends. */
  onDraft?: (draft: string | null) => void;
  /** Called after Enter has committed it. */
  onEnter?: () => void;
  multiline?: boolean;
  inputMode?: ComponentProps<'input'>['inputMode'];
  className?: string;
  /** Of a dialog: has the cursor first. */
  'data-first-field'?: boolean | undefined;
}

/** A text that is typed as a draft and committed whole, so that one edit is one undo step. */
export function TextField({
  value,
  onCommit,
  onDraft,
  onEnter,
  multiline = false,
  className,
  inputMode,
  ...attributes
}: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const escaped = useRef(false);
  const type = (next: string | null) => {
    setDraft(next);
    onDraft?.(next);
  };
  const shared = {
    ...attributes,
    ...draftMark(draft !== null && draft !== value),
    ...(className === undefined ? {} : { className }),
    value: draft ?? value,
    onBlur: () => {
      if (draft !== null && draft !== value && !escaped.current) onCommit(draft);
      escaped.current = false;
      type(null);
    },
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type(event.target.value),
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Escape') escaped.current = true;
      const done =
        event.key === 'Escape' ||
        (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey));
      if (!done) return;
      event.stopPropagation();
      event.currentTarget.blur();
      if (event.key === 'Enter') onEnter?.();
    },
  };
  if (multiline) return <Textarea {...shared} />;
  return <Input {...shared} {...(inputMode === undefined ? {} : { inputMode })} />;
}

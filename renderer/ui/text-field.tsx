import { type ComponentProps, useRef, useState } from 'react';
import { Input, Textarea } from './input.tsx';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: string;
  /** Called once the user is done: on Enter or when the focus leaves. Escape keeps what was there. */
  onCommit: (value: string) => void;
  multiline?: boolean;
}

/** A text that is typed as a draft and committed whole, so that one edit is one undo step. */
export function TextField({ value, onCommit, multiline = false, ...props }: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const escaped = useRef(false);
  const shared = {
    value: draft ?? value,
    onBlur: () => {
      if (draft !== null && draft !== value && !escaped.current) onCommit(draft);
      escaped.current = false;
      setDraft(null);
    },
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Escape') escaped.current = true;
    const done =
      event.key === 'Escape' ||
      (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey));
    if (!done) return;
    event.stopPropagation();
    event.currentTarget.blur();
  };
  if (multiline) {
    return (
      <Textarea
        {...shared}
        id={props.id}
        aria-label={props['aria-label']}
        placeholder={props.placeholder}
        onKeyDown={onKeyDown}
        onChange={(event) => setDraft(event.target.value)}
      />
    );
  }
  return (
    <Input
      {...props}
      {...shared}
      onKeyDown={onKeyDown}
      onChange={(event) => setDraft(event.target.value)}
    />
  );
}

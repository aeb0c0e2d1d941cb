import { useRef, useState } from 'react';
import { draftMark } from '../app/finish-typing.ts';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';
import { Input } from '../ui/input.tsx';

interface RowNameProps {
  /** What the field is for. */
  label: string;
  name: string;
  placeholder: string;
  /** `null` where the user gave up. */
  onDone: (name: string | null) => void;
}

/** The name of a row, while it is typed in its place. */
export function RowName({ label, name, placeholder, onDone }: RowNameProps) {
  const [draft, setDraft] = useState(name === '' ? placeholder : name);
  const field = useFocusOnMount();
  const done = useRef(false);
  const finish = (result: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(result === placeholder && name === '' ? null : result);
  };
  return (
    <Input
      ref={field}
      aria-label={label}
      className="h-6 flex-1 px-1"
      maxLength={120}
      {...draftMark(draft !== name)}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => finish(draft)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(draft);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}

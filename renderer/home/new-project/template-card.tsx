import { useId } from 'react';

interface TemplateCardProps {
  title: string;
  note: string;
  /** Address of its picture; null where it has none. */
  picture: string | null;
  checked: boolean;
  onCheck: () => void;
  onConfirm: () => void;
}

/** One choice of the gallery: its picture passes by under the pointer, and under the keyboard's focus. */
export function TemplateCard({
  title,
  note,
  picture,
  checked,
  onCheck,
  onConfirm,
}: TemplateCardProps) {
  const noteId = useId();
  return (
    <label className="group relative block overflow-hidden rounded-lg border bg-panel transition-shadow hover:shadow-float has-checked:border-accent has-checked:ring-2 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="template"
        className="absolute inset-0 size-full opacity-0"
        aria-label={title}
        aria-describedby={noteId}
        checked={checked}
        onChange={onCheck}
        onDoubleClick={onConfirm}
      />
      {picture === null ? (
        <span className="block aspect-[8/5] border-b bg-field" />
      ) : (
        <img
          alt=""
          src={picture}
          className="block aspect-[8/5] w-full border-b bg-white object-cover object-top transition-[object-position] duration-[2500ms] ease-in-out group-hover:object-bottom group-has-focus-visible:object-bottom motion-reduce:transition-none motion-reduce:group-hover:object-top motion-reduce:group-has-focus-visible:object-top"
        />
      )}
      <span className="block px-3 py-2">
        <span className="block text-sm font-medium">{title}</span>
        <span id={noteId} className="block text-2xs text-muted">
          {note}
        </span>
      </span>
    </label>
  );
}

import { createElement } from 'react';
import { classNames } from './class-names.ts';
import { useIconLibrary } from './icon-library.ts';

/** An icon that is named in data; an empty box until the library is there. */
export function NamedIcon({ name, className }: { name: string; className?: string }) {
  const shapes = useIconLibrary()[name] ?? [];
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('size-4', className)}
    >
      {shapes.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}

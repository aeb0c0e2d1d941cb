import { classNames } from './class-names.ts';
import { shortcutText } from './shortcut-text.ts';

/** A key combination as the user's keyboard names it. */
export function Shortcut({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd className={classNames('font-sans text-2xs tracking-wide text-muted', className)}>
      {shortcutText(keys, navigator.platform.startsWith('Mac'))}
    </kbd>
  );
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftMark } from '../app/finish-typing.ts';
import { Input } from '../ui/input.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';

interface ProjectNameFieldProps {
  name: string;
  /** Called once: with the new name, or null where it stays. */
  onEnd: (name: string | null) => void;
}

/** The name of a card while it is typed: Enter keeps it, Escape doesn't. */
export function ProjectNameField({ name, onEnd }: ProjectNameFieldProps) {
  const { t } = useTranslation();
  const field = useFocusOnMount();
  const ended = useRef(false);
  const [value, setValue] = useState(name);
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const typed = value.trim();
    onEnd(keep && typed !== '' && typed !== name ? typed : null);
  };
  return (
    <Input
      ref={field}
      aria-label={t('newProject.nameLabel')}
      className="absolute bottom-7 left-1.5 h-7 w-[calc(100%-56px)] px-1.5 text-sm font-medium"
      maxLength={120}
      {...draftMark(value !== name)}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}

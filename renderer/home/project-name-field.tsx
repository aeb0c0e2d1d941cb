import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '../ui/input.tsx';

interface ProjectNameFieldProps {
  name: string;
  /** Called once: with the new name, or null where it stays. */
  onEnd: (name: string | null) => void;
}

/** The name of a card while it is typed: Enter keeps it, Escape doesn't. */
export function ProjectNameField({ name, onEnd }: ProjectNameFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [value, setValue] = useState(name);
  useEffect(() => {
    // After the menu that asked for it has given the focus back.
    const timer = window.setTimeout(() => field.current?.select(), 0);
    return () => window.clearTimeout(timer);
  }, []);
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
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { useIconLibrary } from '../ui/icon-library.ts';
import { NamedIcon } from '../ui/named-icon.tsx';
import { Popover, PopoverClose } from '../ui/popover.tsx';

/** How many icons are shown at once; the search finds the rest. */
const shown = 98;

interface IconFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function IconField({ label, value, onChange }: IconFieldProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const library = useIconLibrary();
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase().replaceAll(' ', '-');
    return Object.keys(library)
      .filter((name) => name.includes(wanted))
      .slice(0, shown);
  }, [library, search]);
  return (
    <Popover
      label={t('inspector.chooseIcon')}
      side="left"
      trigger={
        <Button
          size="sm"
          className="w-full justify-start"
          aria-label={`${label}: ${value === '' ? t('inspector.chooseIcon') : value}`}
        >
          {value === '' ? null : <NamedIcon name={value} />}
          <span className="truncate">{value === '' ? t('inspector.chooseIcon') : value}</span>
        </Button>
      }
    >
      <Input
        type="search"
        aria-label={t('inspector.searchIcon')}
        placeholder={t('inspector.searchIcon')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="scroll-thin mt-2 grid max-h-52 grid-cols-7 gap-0.5 overflow-y-auto">
        {found.map((name) => (
          <PopoverClose
            key={name}
            aria-label={name}
            title={name}
            aria-pressed={name === value}
            className="flex size-7 items-center justify-center rounded-sm hover:bg-hover aria-pressed:bg-accent-soft [&_svg]:size-4"
            onClick={() => onChange(name)}
          >
            <NamedIcon name={name} />
          </PopoverClose>
        ))}
      </div>
      <PopoverClose asChild>
        <Button
          size="sm"
          className="mt-2 w-full"
          disabled={value === ''}
          onClick={() => onChange('')}
        >
          {t('common.none')}
        </Button>
      </PopoverClose>
    </Popover>
  );
}

import { FileUp, Plus, Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { usePreferences } from '../app/host-context.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import type { Shelf } from './arrange-projects.ts';
import { projectFileType } from './project-files.ts';

interface HomeToolbarProps {
  /** Without any there is nothing to find or to order, and the first one is offered below. */
  hasProjects: boolean;
  search: string;
  onSearch: (search: string) => void;
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
  importing: boolean;
  onFiles: (files: readonly File[]) => void;
  onCreate: () => void;
}

/** Finding projects, and where new ones come from. */
export function HomeToolbar(props: HomeToolbarProps) {
  const { hasProjects, importing, onFiles, onCreate } = props;
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="mb-6">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-xl font-semibold">{t('home.title')}</h1>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={projectFileType}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button disabled={importing} onClick={() => picker.current?.click()}>
          <FileUp />
          {t(importing ? 'home.importing' : 'home.importFile')}
        </Button>
        <Button variant={hasProjects ? 'primary' : 'secondary'} onClick={onCreate}>
          <Plus />
          {t('home.newProject')}
        </Button>
      </div>
      {hasProjects ? <Finding {...props} /> : null}
    </div>
  );
}

function Finding({ search, onSearch, shelf, onShelf }: HomeToolbarProps) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const order = useStore(preferences.state, ({ projectOrder }) => projectOrder);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <div className="relative w-64">
        <Search aria-hidden className="absolute top-2 left-2 size-4 text-muted" />
        <Input
          type="search"
          className="h-8 border-line bg-panel pl-8"
          aria-label={t('home.searchPlaceholder')}
          placeholder={t('home.searchPlaceholder')}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <Segmented<Shelf>
        label={t('home.title')}
        className="mr-auto h-8 w-48"
        value={shelf}
        options={[
          { value: 'projects', label: t('home.projects') },
          { value: 'trash', label: t('home.trash') },
        ]}
        onValueChange={onShelf}
      />
      <Select
        className="h-8 w-44 border-line bg-panel"
        aria-label={t('home.order')}
        value={order}
        options={[
          { value: 'recent', label: t('home.orderRecent') },
          { value: 'name', label: t('home.orderName') },
        ]}
        onValueChange={(projectOrder) => preferences.set({ projectOrder })}
      />
    </div>
  );
}

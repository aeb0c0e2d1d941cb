import { FileUp, Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { AppearanceMenu } from '../app/appearance-menu.tsx';
import { usePreferences } from '../app/host-context.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { EmptyHome, Hint } from './empty-home.tsx';
import { NewProjectDialog } from './new-project/new-project-dialog.tsx';
import { projectFileType } from './project-files.ts';
import { ProjectCard } from './project-card.tsx';
import { useImport } from './use-import.ts';
import { useProjects } from './use-projects.ts';

type Shelf = 'projects' | 'trash';

export function HomeScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { projects, pictures, reload } = useProjects();
  const [shelf, setShelf] = useState<Shelf>('projects');
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const [dropping, setDropping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const tourDone = useStore(usePreferences().state, (state) => state.tourDone);
  const imports = useImport(reload);

  const onShelf = (projects ?? []).filter(
    ({ trashedAt }) => (trashedAt !== null) === (shelf === 'trash'),
  );
  const found = onShelf.filter(({ name }) =>
    name.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const open = (project: string) => void navigate(`/project/${project}`);

  return (
    <div
      className="scroll-thin h-full overflow-y-auto"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget || event.relatedTarget === null)
          setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        void imports.add([...event.dataTransfer.files]);
      }}
    >
      {dropping ? (
        <p className="pointer-events-none fixed inset-4 z-40 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 text-lg font-semibold text-accent-text">
          {t('home.dropFile')}
        </p>
      ) : null}
      <header className="sticky top-0 z-10 flex h-12 items-center gap-3 border-b bg-panel px-6">
        <span className="text-base font-semibold tracking-tight">
          Tause<span className="text-accent-text">Pro</span>
        </span>
        <span className="flex-1" />
        <AppearanceMenu />
      </header>
      <main className="mx-auto max-w-6xl px-6 py-8">
        <div className="mb-6 flex flex-wrap items-center gap-3">
          <h1 className="mr-auto text-xl font-semibold">{t('home.title')}</h1>
          <div className="relative w-56">
            <Search aria-hidden className="absolute top-2 left-2 size-4 text-muted" />
            <Input
              type="search"
              className="h-8 border-line bg-panel pl-8"
              aria-label={t('home.searchPlaceholder')}
              placeholder={t('home.searchPlaceholder')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          <Segmented<Shelf>
            label={t('home.title')}
            className="h-8 w-48"
            value={shelf}
            options={[
              { value: 'projects', label: t('home.projects') },
              { value: 'trash', label: t('home.trash') },
            ]}
            onValueChange={setShelf}
          />
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept={projectFileType}
            onChange={(event) => {
              void imports.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button disabled={imports.busy} onClick={() => picker.current?.click()}>
            <FileUp />
            {t(imports.busy ? 'home.importing' : 'home.importFile')}
          </Button>
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus />
            {t('home.newProject')}
          </Button>
        </div>
        {projects === null ? (
          <Spinner label={t('common.loading')} />
        ) : found.length > 0 ? (
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-4">
            {found.map((project) => (
              <ProjectCard
                key={project.id}
                project={project}
                picture={pictures.get(project.id) ?? null}
                onOpen={open}
                onChange={reload}
              />
            ))}
          </ul>
        ) : search.trim() !== '' ? (
          <Hint title={t('home.noResults')} text={t('home.noResultsText')} />
        ) : shelf === 'trash' ? (
          <Hint title={t('home.trashEmpty')} text={t('home.trashEmptyText')} />
        ) : (
          <EmptyHome onCreate={() => setCreating(true)} />
        )}
      </main>
      <NewProjectDialog
        open={creating}
        onOpenChange={setCreating}
        onCreated={(project) => {
          const tour = !tourDone && projects?.length === 0;
          void navigate(`/project/${project.id}`, { state: { tour } });
        }}
      />
    </div>
  );
}

import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AppearanceMenu } from '../app/appearance-menu.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { EmptyHome, Hint } from './empty-home.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ProjectCard } from './project-card.tsx';
import { useProjects } from './use-projects.ts';

type Shelf = 'projects' | 'trash';

export function HomeScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { projects, reload } = useProjects();
  const [shelf, setShelf] = useState<Shelf>('projects');
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);

  const onShelf = (projects ?? []).filter(
    ({ trashedAt }) => (trashedAt !== null) === (shelf === 'trash'),
  );
  const found = onShelf.filter(({ name }) =>
    name.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const open = (project: string) => void navigate(`/project/${project}`);

  return (
    <div className="scroll-thin h-full overflow-y-auto">
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
              <ProjectCard key={project.id} project={project} onOpen={open} onChange={reload} />
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
        onCreated={(project) => open(project.id)}
      />
    </div>
  );
}

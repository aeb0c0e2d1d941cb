import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { AppMenu } from '../app/app-menu.tsx';
import { usePreferences } from '../app/host-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { type Shelf, arrangeProjects } from './arrange-projects.ts';
import { DropZone } from './drop-zone.tsx';
import { EmptyHome } from './empty-home.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import { HomeToolbar } from './home-toolbar.tsx';
import { NewProjectDialog } from './new-project/new-project-dialog.tsx';
import { ProjectGrid } from './project-grid.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { TrashShelf } from './trash-shelf.tsx';
import { useImport } from './use-import.ts';
import { useTemplateTerms } from './use-template-terms.ts';
import { useProjects } from './use-projects.ts';

interface HomeScreenProps {
  /** Begins with the choice of a template. */
  startsCreating?: boolean;
}

export function HomeScreen({ startsCreating = false }: HomeScreenProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { projects, pictures, reload } = useProjects();
  const [shelf, setShelf] = useState<Shelf>('projects');
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(startsCreating);
  const preferences = usePreferences();
  const tourDone = useStore(preferences.state, (state) => state.tourDone);
  const order = useStore(preferences.state, (state) => state.projectOrder);
  const imports = useImport(reload);

  const all = projects ?? [];
  const terms = useTemplateTerms(search.trim() !== '');
  const arrangement = { search, order, language: i18n.language, terms };
  const found = arrangeProjects(all, { ...arrangement, shelf });
  const other = shelf === 'trash' ? 'projects' : 'trash';
  const open = (project: string) => void navigate(`/project/${project}`);
  const openWithTour = ({ id }: ProjectSummary) => {
    preferences.set({ tour: { project: id, step: 0 } });
    open(id);
  };
  const takeTour = () => {
    const [newest] = arrangeProjects(all, {
      shelf: 'projects',
      search: '',
      order: 'recent',
      language: i18n.language,
    });
    if (newest !== undefined) return openWithTour(newest);
    preferences.set({ tourDone: false });
    setCreating(true);
  };

  return (
    <DropZone onFiles={(files) => void imports.add(files)}>
      <header className="sticky top-0 z-10 flex h-12 items-center gap-3 border-b bg-panel px-6">
        <span className="mr-auto text-base font-semibold tracking-tight">
          Tause<span className="text-accent-text">Pro</span>
        </span>
        <AppMenu onTour={takeTour} />
      </header>
      <main className="mx-auto max-w-6xl px-6 py-8">
        <RecoveryNotice />
        <HomeToolbar
          hasProjects={projects === null || projects.length > 0}
          search={search}
          onSearch={setSearch}
          shelf={shelf}
          onShelf={setShelf}
          importing={imports.busy}
          onFiles={(files) => void imports.add(files)}
          onCreate={() => setCreating(true)}
        />
        {projects === null ? (
          <Spinner label={t('common.loading')} />
        ) : found.length > 0 && shelf === 'trash' ? (
          <TrashShelf projects={found} pictures={pictures} onChange={reload} />
        ) : found.length > 0 ? (
          <ProjectGrid projects={found} pictures={pictures} onOpen={open} onChange={reload} />
        ) : all.length > 0 && (search.trim() !== '' || shelf === 'trash') ? (
          <EmptyShelf
            shelf={shelf}
            search={search.trim()}
            foundElsewhere={arrangeProjects(all, { ...arrangement, shelf: other }).length > 0}
            onSearch={setSearch}
            onShelf={setShelf}
          />
        ) : (
          <EmptyHome onCreate={() => setCreating(true)} />
        )}
      </main>
      <NewProjectDialog
        open={creating}
        onOpenChange={(isOpen) => {
          setCreating(isOpen);
          if (!isOpen && startsCreating) void navigate('/', { replace: true });
        }}
        onCreated={(project) => {
          if (tourDone) open(project.id);
          else openWithTour(project);
        }}
      />
    </DropZone>
  );
}

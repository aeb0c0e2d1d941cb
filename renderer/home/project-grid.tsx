import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { usePublishedProjects } from '../publish/use-published-projects.ts';
import { gridStep } from './grid-step.ts';
import { ProjectCard } from './project-card.tsx';

interface ProjectGridProps {
  projects: readonly ProjectSummary[];
  /** Addresses of the pictures of projects that have one. */
  pictures: ReadonlyMap<string, string>;
  onOpen: (project: string) => void;
  onChange: () => void;
}

/** Projects as cards: one of them takes part in the tab order, and arrows walk among them. */
export function ProjectGrid({ projects, pictures, onOpen, onChange }: ProjectGridProps) {
  const { t } = useTranslation();
  const published = usePublishedProjects();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const entry = projects.some(({ id }) => id === active) ? active : (projects[0]?.id ?? null);

  const walk = (event: KeyboardEvent) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-project]') ?? [])];
    const index = cards.findIndex((card) => card === event.target);
    if (index < 0) return;
    const top = cards[0]?.getBoundingClientRect().top;
    const columns = cards.filter((card) => card.getBoundingClientRect().top === top).length;
    const next = gridStep(event.key, { index, count: cards.length, columns });
    if (next === null) return;
    event.preventDefault();
    cards[next]?.focus();
  };

  return (
    <ul
      ref={list}
      aria-label={t('home.title')}
      className="grid grid-cols-[repeat(auto-fill,minmax(230px,1fr))] gap-4"
    >
      {projects.map((project) => (
        <ProjectCard
          key={project.id}
          project={project}
          picture={pictures.get(project.id) ?? null}
          publications={published.get(project.id) ?? []}
          inTabOrder={project.id === entry}
          onFocus={() => setActive(project.id)}
          onKeyDown={walk}
          onOpen={onOpen}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

import type { Preferences, ProjectSummary } from '#shared/contract/schemas.ts';
import { matchesSearch } from '../i18n/plain-text.ts';

export type Shelf = 'projects' | 'trash';

interface Arrangement {
  readonly shelf: Shelf;
  readonly search: string;
  readonly order: Preferences['projectOrder'];
  /** For the alphabet. */
  readonly language: string;
}

/** The projects that the home screen shows, in their order. In the trash the last one thrown away comes first. */
export function arrangeProjects(
  projects: readonly ProjectSummary[],
  { shelf, search, order, language }: Arrangement,
): ProjectSummary[] {
  const alphabet = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const moment = ({ trashedAt, updatedAt }: ProjectSummary) => trashedAt ?? updatedAt;
  return projects
    .filter(({ trashedAt }) => (trashedAt !== null) === (shelf === 'trash'))
    .filter(({ name }) => matchesSearch(search, [name]))
    .toSorted((left, right) =>
      order === 'name' ? alphabet.compare(left.name, right.name) : moment(right) - moment(left),
    );
}

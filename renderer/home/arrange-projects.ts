import type { Preferences, ProjectSummary } from '#shared/contract/schemas.ts';
import { findsWords } from './find-words.ts';

export type Shelf = 'projects' | 'trash';

interface Arrangement {
  readonly shelf: Shelf;
  readonly search: string;
  readonly order: Preferences['projectOrder'];
  /** For the alphabet. */
  readonly language: string;
  /** What else the projects of each template are found by. */
  readonly terms?: ReadonlyMap<string, readonly string[]>;
}

/** The projects that the home screen shows, in their order. In the trash the last one thrown away comes first. */
export function arrangeProjects(
  projects: readonly ProjectSummary[],
  { shelf, search, order, language, terms }: Arrangement,
): ProjectSummary[] {
  const alphabet = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const moment = ({ trashedAt, updatedAt }: ProjectSummary) => trashedAt ?? updatedAt;
  return projects
    .filter(({ trashedAt }) => (trashedAt !== null) === (shelf === 'trash'))
    .filter(({ name, description, template }) =>
      findsWords(search, {
        names: [name, description ?? ''],
        terms: terms?.get(template ?? '') ?? [],
      }),
    )
    .toSorted((left, right) =>
      order === 'name' ? alphabet.compare(left.name, right.name) : moment(right) - moment(left),
    );
}

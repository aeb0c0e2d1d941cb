import { SearchX, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import type { Shelf } from './arrange-projects.ts';
import { Hint } from './empty-home.tsx';

interface EmptyShelfProps {
  shelf: Shelf;
  search: string;
  /** Whether the search finds something on the other shelf. */
  foundElsewhere: boolean;
  onSearch: (search: string) => void;
  onShelf: (shelf: Shelf) => void;
}

/** What stands where a search finds nothing, or where nothing was thrown away. */
export function EmptyShelf({ shelf, search, foundElsewhere, onSearch, onShelf }: EmptyShelfProps) {
  const { t } = useTranslation();
  if (search === '') {
    return <Hint icon={Trash2} title={t('home.trashEmpty')} text={t('home.trashEmptyText')} />;
  }
  const inTrash = shelf === 'trash';
  return (
    <Hint
      icon={SearchX}
      title={t(inTrash ? 'home.noResultsTrash' : 'home.noResults', { search })}
      text={t('home.noResultsText')}
    >
      {foundElsewhere ? (
        <Button variant="primary" onClick={() => onShelf(inTrash ? 'projects' : 'trash')}>
          {t(inTrash ? 'home.seeInProjects' : 'home.seeInTrash')}
        </Button>
      ) : null}
      <Button onClick={() => onSearch('')}>
        {t(inTrash ? 'home.clearSearchTrash' : 'home.clearSearch')}
      </Button>
    </Hint>
  );
}

import { Copy, Download, FolderOpen, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface ProjectMenuItem {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

interface ProjectMenuRuns {
  readonly open: () => void;
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly exportFile: () => void;
  readonly trash: () => void;
}

/** What a card's menu offers, the same for its button and for a right click. */
export function useProjectMenuItems(runs: ProjectMenuRuns): readonly ProjectMenuItem[] {
  const { t } = useTranslation();
  return [
    { label: t('common.open'), icon: FolderOpen, shortcut: 'enter', run: runs.open },
    { label: t('common.rename'), icon: Pencil, shortcut: 'f2', run: runs.rename },
    { label: t('common.duplicate'), icon: Copy, run: runs.duplicate },
    { label: t('home.exportFile'), icon: Download, run: runs.exportFile },
    {
      label: t('home.moveToTrash'),
      icon: Trash2,
      shortcut: 'delete',
      danger: true,
      run: runs.trash,
    },
  ];
}

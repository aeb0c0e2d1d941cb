import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movePage } from '#shared/document/commands/pages.ts';
import type { NodeId } from '#shared/document/node.ts';
import { actionOf } from '../actions/registry.ts';
import { useRunAction } from '../actions/use-actions.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PageRow } from './page-row.tsx';
import { PageSettingsDialog } from './page-settings-dialog.tsx';

export function PagesPanel() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const run = useRunAction();
  const change = useChange();
  const pages = useDocumentValue((document) => document.pages);
  const settings = useEditorUi((state) => state.pageSettings);
  const [dragged, setDragged] = useState<NodeId | null>(null);
  const [over, setOver] = useState<number | null>(null);

  const drop = () => {
    const from = dragged === null ? -1 : pages.indexOf(dragged);
    if (dragged !== null && over !== null && from >= 0) {
      const index = over > from ? over - 1 : over;
      if (index !== from)
        change('movePage', (transaction) => movePage(transaction, { page: dragged, index }));
    }
    setDragged(null);
    setOver(null);
  };

  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-2">
      <div className="flex items-center px-1 pb-1">
        <h2 className="flex-1 text-2xs font-medium text-muted">{t('pages.title')}</h2>
        <IconButton label={t('pages.add')} onClick={() => run(actionOf('add-page'))}>
          <Plus />
        </IconButton>
      </div>
      <ul aria-label={t('pages.title')}>
        {pages.map((page, index) => (
          <PageRow
            key={page}
            page={page}
            index={index}
            count={pages.length}
            marked={
              dragged !== null && over === index
                ? 'before'
                : dragged !== null && over === index + 1 && over === pages.length
                  ? 'after'
                  : null
            }
            onDragStart={() => setDragged(page)}
            onDrop={drop}
            onDragEnd={() => setDragged(null)}
            onDragOver={(after) => setOver(after ? index + 1 : index)}
          />
        ))}
      </ul>
      {settings === null ? null : (
        <PageSettingsDialog
          key={settings.page}
          {...settings}
          onClose={() => ui.setState({ pageSettings: null })}
        />
      )}
    </div>
  );
}

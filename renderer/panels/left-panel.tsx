import { useTranslation } from 'react-i18next';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import type { LeftPanelTab } from '../editor/editor-ui.ts';
import { Tabs } from '../ui/tabs.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { PagesPanel } from './pages-panel.tsx';
import { PalettePanel } from './palette-panel.tsx';

export function LeftPanel() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const tab = useEditorUi((state) => state.tab);
  return (
    <Tabs<LeftPanelTab>
      label={t('editor.leftPanel')}
      value={tab}
      onValueChange={(chosen) => ui.setState({ tab: chosen, pageNaming: null })}
      tabs={[
        { value: 'components', label: t('palette.title'), content: <PalettePanel /> },
        { value: 'pages', label: t('pages.title'), content: <PagesPanel /> },
        { value: 'layers', label: t('layers.title'), content: <LayersPanel /> },
      ]}
    />
  );
}

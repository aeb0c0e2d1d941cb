import { Coins, FileCog, Globe, MessageCircle, Palette } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '../i18n/keys.ts';
import { type EditorAction, always } from './action.ts';

interface Setting {
  readonly id: string;
  /** The field of the inspector, as its `data-field` says. */
  readonly field: string;
  readonly label: MessageKey;
  readonly keywords: MessageKey;
  readonly icon: LucideIcon;
}

const settings: readonly Setting[] = [
  {
    id: 'site-language',
    field: 'locale',
    label: 'settings.locale',
    keywords: 'keywords.siteLanguage',
    icon: Globe,
  },
  {
    id: 'currency',
    field: 'currency',
    label: 'settings.currency',
    keywords: 'keywords.currency',
    icon: Coins,
  },
  {
    id: 'whatsapp',
    field: 'whatsapp',
    label: 'action.whatsappNumber',
    keywords: 'keywords.whatsapp',
    icon: MessageCircle,
  },
  {
    id: 'theme',
    field: 'theme',
    label: 'action.theme',
    keywords: 'keywords.theme',
    icon: Palette,
  },
];

/** Leads to the settings of the site and of the page that is shown, which stand where nothing is selected. */
export const settingsActions: readonly EditorAction[] = [
  {
    id: 'page-settings',
    label: 'pages.settings',
    keywords: 'keywords.pageSettings',
    group: 'project',
    icon: FileCog,
    shortcuts: [],
    enabled: always,
    run: ({ editor, ui }) => {
      const { page } = editor.session.getState();
      ui.setState({ tab: 'pages', pageSettings: { page, field: 'title' } });
    },
  },
  ...settings.map(({ id, field, label, keywords, icon }): EditorAction => ({
    id,
    label,
    keywords,
    group: 'project',
    icon,
    shortcuts: [],
    enabled: always,
    run: ({ editor, ui }) => {
      const { page } = editor.session.getState();
      ui.setState({ rightPanel: 'inspector' });
      editor.session.setState({
        selection: [],
        wantedField: { node: page, path: [field], line: null },
      });
    },
  })),
];

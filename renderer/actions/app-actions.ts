import { FolderPlus, Languages, LayoutGrid, SunMoon } from 'lucide-react';
import { type EditorAction, always } from './action.ts';

const languages = [
  { locale: 'es', label: 'action.speakSpanish' },
  { locale: 'pt', label: 'action.speakPortuguese' },
  { locale: 'en', label: 'action.speakEnglish' },
] as const;

const appearances = [
  { appearance: 'system', label: 'action.appearanceSystem' },
  { appearance: 'light', label: 'action.appearanceLight' },
  { appearance: 'dark', label: 'action.appearanceDark' },
] as const;

/** What concerns the app and not the project that is open. */
export const appActions: readonly EditorAction[] = [
  {
    id: 'projects',
    label: 'editor.backToProjects',
    keywords: 'keywords.projects',
    group: 'app',
    icon: LayoutGrid,
    shortcuts: [],
    enabled: always,
    run: ({ navigate }) => navigate('/'),
  },
  {
    id: 'new-project',
    label: 'action.newProject',
    keywords: 'keywords.newProject',
    group: 'app',
    icon: FolderPlus,
    shortcuts: [],
    enabled: always,
    run: ({ navigate }) => navigate('/new-project'),
  },
  ...languages.map(({ locale, label }): EditorAction => ({
    id: `language-${locale}`,
    label,
    keywords: 'keywords.language',
    group: 'app',
    icon: Languages,
    shortcuts: [],
    enabled: always,
    run: ({ preferences }) => preferences.set({ locale }),
  })),
  ...appearances.map(({ appearance, label }): EditorAction => ({
    id: `appearance-${appearance}`,
    label,
    keywords: 'keywords.appearance',
    group: 'app',
    icon: SunMoon,
    shortcuts: [],
    enabled: always,
    run: ({ preferences }) => preferences.set({ appearance }),
  })),
];

import {
  Command,
  FileDown,
  FilePlus,
  Footprints,
  History,
  Keyboard,
  Play,
  Rocket,
  Search,
} from 'lucide-react';
import { startPage } from '#shared/elements/start-page.ts';
import { type EditorAction, always } from './action.ts';

export const projectActions: readonly EditorAction[] = [
  {
    id: 'add-page',
    label: 'action.addPage',
    group: 'project',
    icon: FilePlus,
    shortcuts: [],
    enabled: always,
    run({ editor, ui, text }) {
      const page = editor.document.transact('addPage', (transaction) =>
        startPage(transaction, text('pages.newPage')),
      );
      editor.session.setState({ page, selection: [] });
      ui.setState({ tab: 'pages', pageNaming: { page, isNew: true } });
    },
  },
  {
    id: 'preview',
    label: 'action.preview',
    group: 'project',
    icon: Play,
    shortcuts: ['mod+p'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) => ui.setState({ dialog: 'preview' }),
  },
  {
    id: 'export',
    label: 'action.export',
    group: 'project',
    icon: FileDown,
    shortcuts: ['mod+shift+e'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) => ui.setState({ dialog: 'export' }),
  },
  {
    id: 'history',
    label: 'action.history',
    group: 'project',
    icon: History,
    shortcuts: ['mod+alt+h'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) =>
      ui.setState(({ rightPanel }) => ({
        rightPanel: rightPanel === 'history' ? 'inspector' : 'history',
      })),
  },
  {
    id: 'find',
    label: 'find.title',
    group: 'edit',
    icon: Search,
    shortcuts: ['mod+f'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) => ui.setState({ rightPanel: 'find' }),
  },
  {
    id: 'publish',
    label: 'action.publish',
    group: 'project',
    icon: Rocket,
    shortcuts: ['mod+shift+u'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) => ui.setState({ dialog: 'publish' }),
  },
  {
    id: 'commands',
    label: 'action.commands',
    group: 'help',
    icon: Command,
    shortcuts: ['mod+k'],
    reach: 'everywhere',
    enabled: always,
    run: ({ ui }) => ui.setState({ dialog: 'commands' }),
  },
  {
    id: 'tour',
    label: 'tour.title',
    group: 'help',
    icon: Footprints,
    shortcuts: [],
    enabled: always,
    run: ({ ui }) => ui.setState({ tour: true }),
  },
  {
    id: 'shortcuts',
    label: 'action.shortcuts',
    group: 'help',
    icon: Keyboard,
    shortcuts: ['?'],
    reach: 'window',
    enabled: always,
    run: ({ ui }) => ui.setState({ dialog: 'shortcuts' }),
  },
];

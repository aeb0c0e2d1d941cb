import {
  Maximize,
  Monitor,
  MonitorSmartphone,
  PanelsTopLeft,
  Scan,
  Smartphone,
  SunMoon,
  Tablet,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { shownAppearance } from '../editor/session.ts';
import { focusNextArea } from '../editor/focus-areas.ts';
import { type EditorAction, always, hasSelection } from './action.ts';

const zoomStep = 1.25;

export const viewActions: readonly EditorAction[] = [
  {
    id: 'next-area',
    label: 'action.nextArea',
    group: 'view',
    icon: PanelsTopLeft,
    shortcuts: ['f6'],
    everywhere: true,
    enabled: always,
    run: () => focusNextArea(1),
  },
  {
    id: 'previous-area',
    label: 'action.previousArea',
    group: 'view',
    icon: PanelsTopLeft,
    shortcuts: ['shift+f6'],
    everywhere: true,
    enabled: always,
    run: () => focusNextArea(-1),
  },
  {
    id: 'zoom-in',
    label: 'action.zoomIn',
    group: 'view',
    icon: ZoomIn,
    shortcuts: ['mod+plus', 'mod+=', 'plus'],
    enabled: always,
    run: ({ editor }) =>
      editor.canvas.current?.zoomTo(editor.session.getState().viewport.zoom * zoomStep),
  },
  {
    id: 'zoom-out',
    label: 'action.zoomOut',
    group: 'view',
    icon: ZoomOut,
    shortcuts: ['mod+-', '-'],
    enabled: always,
    run: ({ editor }) =>
      editor.canvas.current?.zoomTo(editor.session.getState().viewport.zoom / zoomStep),
  },
  {
    id: 'zoom-actual',
    label: 'action.zoomActual',
    group: 'view',
    icon: Scan,
    shortcuts: ['mod+0'],
    enabled: always,
    run: ({ editor }) => editor.canvas.current?.zoomTo(1),
  },
  {
    id: 'zoom-fit',
    label: 'action.zoomFit',
    group: 'view',
    icon: Maximize,
    shortcuts: ['shift+1'],
    enabled: always,
    run: ({ editor }) => editor.canvas.current?.zoomToFit(),
  },
  {
    id: 'zoom-selection',
    label: 'action.zoomSelection',
    group: 'view',
    icon: Scan,
    shortcuts: ['shift+2'],
    enabled: hasSelection,
    run: ({ editor }) => editor.canvas.current?.zoomToSelection(),
  },
  {
    id: 'breakpoint-base',
    label: 'action.breakpointBase',
    group: 'view',
    icon: Monitor,
    shortcuts: ['alt+1'],
    enabled: always,
    run: ({ editor }) => editor.session.setState({ breakpoint: 'base' }),
  },
  {
    id: 'breakpoint-tablet',
    label: 'action.breakpointTablet',
    group: 'view',
    icon: Tablet,
    shortcuts: ['alt+2'],
    enabled: always,
    run: ({ editor }) => editor.session.setState({ breakpoint: 'tablet' }),
  },
  {
    id: 'breakpoint-mobile',
    label: 'action.breakpointMobile',
    group: 'view',
    icon: Smartphone,
    shortcuts: ['alt+3'],
    enabled: always,
    run: ({ editor }) => editor.session.setState({ breakpoint: 'mobile' }),
  },
  {
    id: 'toggle-artboards',
    label: 'action.toggleArtboards',
    group: 'view',
    icon: MonitorSmartphone,
    shortcuts: ['alt+4'],
    enabled: always,
    run: ({ editor }) =>
      editor.session.setState(({ artboards }) => ({
        artboards: artboards === 'all' ? 'one' : 'all',
      })),
  },
  {
    id: 'toggle-appearance',
    label: 'action.toggleAppearance',
    group: 'view',
    icon: SunMoon,
    shortcuts: ['alt+5'],
    enabled: always,
    run: ({ editor }) =>
      editor.session.setState((state) => ({
        appearance: shownAppearance(editor.document.settings, state) === 'dark' ? 'light' : 'dark',
      })),
  },
];

import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  ArrowDown,
  ArrowRight,
  LayoutGrid,
  type LucideIcon,
  Move,
  StretchHorizontal,
} from 'lucide-react';
import type { MessageKey } from '../i18n/keys.ts';
import type { ChoiceProperty } from './style-fields.ts';

const shared: Readonly<Record<string, MessageKey>> = {
  stack: 'style.stack',
  grid: 'style.grid',
  free: 'style.free',
  row: 'style.row',
  column: 'style.column',
  start: 'style.start',
  center: 'style.center',
  end: 'style.end',
  stretch: 'style.stretch',
  baseline: 'style.baseline',
  between: 'style.between',
  around: 'style.around',
  evenly: 'style.evenly',
  visible: 'style.visible',
  hidden: 'style.hiddenOverflow',
  solid: 'style.solid',
  dashed: 'style.dashed',
  dotted: 'style.dotted',
  cover: 'style.cover',
  contain: 'style.contain',
  left: 'style.left',
  right: 'style.right',
  justify: 'style.justifyText',
  none: 'style.none',
  uppercase: 'style.uppercase',
  capitalize: 'style.capitalize',
  underline: 'style.underline',
  'line-through': 'style.lineThrough',
};

/** What one word of the style vocabulary is called. */
export function optionLabel(option: string): MessageKey {
  return shared[option] ?? 'common.none';
}

const icons: { readonly [P in ChoiceProperty]?: Readonly<Record<string, LucideIcon>> } = {
  layout: { stack: StretchHorizontal, grid: LayoutGrid, free: Move },
  direction: { row: ArrowRight, column: ArrowDown },
  textAlign: { left: AlignLeft, center: AlignCenter, right: AlignRight, justify: AlignJustify },
};

export function optionIcon(property: ChoiceProperty, option: string): LucideIcon | undefined {
  return icons[property]?.[option];
}

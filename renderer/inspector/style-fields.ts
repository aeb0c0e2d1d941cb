import type { StyleProperty, Style } from '#shared/document/style.ts';
import type { ThemeGroup } from '#shared/document/theme.ts';
import type { StyleSection } from '#shared/elements/kind.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Properties that hold one of a few words. */
export type ChoiceProperty =
  | 'layout'
  | 'direction'
  | 'align'
  | 'justify'
  | 'alignSelf'
  | 'overflow'
  | 'borderStyle'
  | 'objectFit'
  | 'textAlign'
  | 'textTransform'
  | 'textDecoration';

/** How the inspector shows one style property. Options and limits come from the property's schema. */
export interface StyleField {
  readonly property: StyleProperty;
  readonly label: MessageKey;
  readonly control:
    | { readonly type: 'choice'; readonly property: ChoiceProperty; readonly segmented?: true }
    | { readonly type: 'length'; readonly group: ThemeGroup }
    | { readonly type: 'number'; readonly step?: number; readonly unit?: string }
    | {
        readonly type:
          | 'size'
          | 'color'
          | 'fill'
          | 'shadow'
          | 'opacity'
          | 'weight'
          | 'font'
          | 'padding';
      }
    | { readonly type: 'toggle'; readonly on: boolean | string; readonly off: boolean | string };
  /** Shown only where it is set, or once more is asked for. */
  readonly rare?: true;
  /** Whether it means something for this style in this parent; always where absent. */
  readonly when?: (style: Style, parent: Style | null) => boolean;
}

const stacks = (style: Style) => style.layout === 'stack';
const grids = (style: Style) => style.layout === 'grid';
const flows = (style: Style) => style.layout !== 'free';
const inFree = (_: Style, parent: Style | null) => parent?.layout === 'free';

const choice = (property: ChoiceProperty, label: MessageKey, segmented = false): StyleField => ({
  property,
  label,
  control: segmented ? { type: 'choice', property, segmented: true } : { type: 'choice', property },
});

const number = (property: StyleProperty, label: MessageKey, unit = 'px', step = 1): StyleField => ({
  property,
  label,
  control: { type: 'number', unit, step },
});

/** What each section of the inspector shows, in order. */
export const styleFields: Readonly<Record<StyleSection, readonly StyleField[]>> = {
  layout: [
    choice('layout', 'style.mode', true),
    { ...choice('direction', 'style.direction', true), when: stacks },
    { ...number('columns', 'style.columns', ''), when: grids },
    {
      property: 'gap',
      label: 'style.gap',
      control: { type: 'length', group: 'space' },
      when: flows,
    },
    { ...choice('align', 'style.align'), when: flows },
    { ...choice('justify', 'style.justify'), when: stacks },
    {
      property: 'wrap',
      label: 'style.wrap',
      control: { type: 'toggle', on: true, off: false },
      when: stacks,
    },
    { ...choice('overflow', 'style.overflow'), rare: true },
  ],
  size: [
    { ...number('x', 'style.x'), when: inFree },
    { ...number('y', 'style.y'), when: inFree },
    { property: 'width', label: 'style.width', control: { type: 'size' } },
    { property: 'height', label: 'style.height', control: { type: 'size' } },
    { ...number('minWidth', 'style.minWidth'), rare: true },
    { ...number('maxWidth', 'style.maxWidth'), rare: true },
    { ...number('minHeight', 'style.minHeight'), rare: true },
    { ...number('maxHeight', 'style.maxHeight'), rare: true },
    { ...choice('alignSelf', 'style.alignSelf'), when: (_, parent) => parent?.layout === 'stack' },
    {
      ...number('columnSpan', 'style.columnSpan', ''),
      when: (_, parent) => parent?.layout === 'grid',
    },
    { ...choice('objectFit', 'style.objectFit'), when: (style) => style.objectFit !== undefined },
    {
      property: 'hidden',
      label: 'style.hiddenHere',
      control: { type: 'toggle', on: true, off: false },
    },
  ],
  spacing: [{ property: 'paddingTop', label: 'style.padding', control: { type: 'padding' } }],
  fill: [{ property: 'fill', label: 'style.background', control: { type: 'fill' } }],
  border: [
    number('borderWidth', 'style.borderWidth'),
    {
      ...choice('borderStyle', 'style.borderStyle'),
      when: (style) => (style.borderWidth ?? 0) > 0,
    },
    {
      property: 'borderColor',
      label: 'style.borderColor',
      control: { type: 'color' },
      when: (style) => (style.borderWidth ?? 0) > 0,
    },
    { property: 'radius', label: 'style.radius', control: { type: 'length', group: 'radius' } },
  ],
  effects: [
    { property: 'shadow', label: 'style.shadow', control: { type: 'shadow' } },
    { property: 'opacity', label: 'style.opacity', control: { type: 'opacity' } },
  ],
  text: [
    { property: 'fontFamily', label: 'style.fontFamily', control: { type: 'font' } },
    { property: 'fontSize', label: 'style.fontSize', control: { type: 'length', group: 'text' } },
    { property: 'fontWeight', label: 'style.fontWeight', control: { type: 'weight' } },
    { property: 'color', label: 'style.color', control: { type: 'color' } },
    choice('textAlign', 'style.textAlign', true),
    number('lineHeight', 'style.lineHeight', '×', 0.05),
    { ...number('letterSpacing', 'style.letterSpacing', 'em', 0.01), rare: true },
    {
      property: 'fontStyle',
      label: 'style.fontStyle',
      control: { type: 'toggle', on: 'italic', off: 'normal' },
    },
    { ...choice('textTransform', 'style.textTransform'), rare: true },
    { ...choice('textDecoration', 'style.textDecoration'), rare: true },
  ],
};

import { z } from 'zod';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import type { Localized } from '#shared/document/value.ts';
import type { ElementTag } from '../element.ts';
import type { KindDefinition, KindField } from '../kind.ts';
import type { TemplateElement } from '../template.ts';
import { textProp } from './props.ts';

/** What stands for the site's name until a section is on a page. */
export const sampleBrand: Localized = { es: 'Tu marca', pt: 'Sua marca', en: 'Your brand' };

/** What every box that can be a part of a page has: a name for screen readers and an anchor for links. */
export const sectionProps = z.object({
  label: textProp('', 200),
  anchor: z
    .string()
    .regex(/^(?:[A-Za-z][\w-]{0,60})?$/)
    .default('')
    .catch(''),
});

export const sectionFields: readonly KindField[] = [
  {
    prop: 'label',
    label: {
      es: 'Nombre para lectores de pantalla',
      pt: 'Nome para leitores de tela',
      en: 'Name for screen readers',
    },
    advanced: true,
    control: { type: 'text' },
  },
  {
    prop: 'anchor',
    label: { es: 'Ancla para enlaces', pt: 'Âncora para links', en: 'Anchor for links' },
    advanced: true,
    control: { type: 'text' },
  },
];

/** What all sections have alike: anything goes in, each side of the look can be changed. */
export const sectionKind = {
  props: sectionProps,
  fields: sectionFields,
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'any',
  code: { as: 'inline' },
} as const satisfies Partial<KindDefinition>;

/** A band of the page as wide as the screen; its content is centred in it. */
export function sectionTemplate(tag: ElementTag, style: Style = {}): TemplateElement {
  return {
    tag,
    attributes: { id: { bind: 'anchor' }, 'aria-label': { bind: 'label' } },
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        align: 'center',
        width: 'fill',
        paddingTop: '$space.20',
        paddingRight: '$space.8',
        paddingBottom: '$space.20',
        paddingLeft: '$space.8',
        ...style,
      },
      mobile: {
        ...(style.paddingTop === undefined
          ? { paddingTop: '$space.16', paddingBottom: '$space.16' }
          : {}),
        paddingRight: '$space.5',
        paddingLeft: '$space.5',
      },
    },
    children: [{ slot: true }],
  };
}

/** The centred column that holds a section's content. */
export function sectionContent(children: readonly NodeSeed[], style: Style = {}): NodeSeed {
  return {
    kind: 'frame',
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: '$space.10',
        width: 'fill',
        maxWidth: 1120,
        ...style,
      },
    },
    children,
  };
}

/** A column of nodes. */
export function columnSeed(
  gap: Style['gap'],
  children: readonly NodeSeed[],
  style: Style = {},
): NodeSeed {
  return {
    kind: 'frame',
    style: {
      base: { layout: 'stack', direction: 'column', gap: gap ?? 0, width: 'fill', ...style },
    },
    children,
  };
}

/** A row of nodes that becomes a column on mobile. */
export function rowSeed(
  gap: Style['gap'],
  children: readonly NodeSeed[],
  style: Style = {},
): NodeSeed {
  return {
    kind: 'frame',
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        align: 'center',
        gap: gap ?? 0,
        width: 'fill',
        ...style,
      },
      mobile: { direction: 'column', align: 'start' },
    },
    children,
  };
}

/** Equal columns: as many as given, on tablets at most three where no other number is given, one on mobile. */
export function gridSeed(
  columns: number,
  children: readonly NodeSeed[],
  tabletColumns = Math.min(columns, 3),
): NodeSeed {
  return {
    kind: 'frame',
    style: {
      base: { layout: 'grid', columns, gap: '$space.6', width: 'fill' },
      tablet: { columns: tabletColumns, gap: '$space.5' },
      mobile: { columns: 1, gap: '$space.6' },
    },
    children,
  };
}

/** A band of the page with a title above one block: how a block is inserted where it should breathe. */
export function bandSeed(title: string, block: NodeSeed): NodeSeed {
  return {
    kind: 'frame',
    props: { as: 'section' },
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        align: 'center',
        width: 'fill',
        paddingTop: '$space.20',
        paddingRight: '$space.8',
        paddingBottom: '$space.20',
        paddingLeft: '$space.8',
      },
      mobile: {
        paddingTop: '$space.16',
        paddingRight: '$space.5',
        paddingBottom: '$space.16',
        paddingLeft: '$space.5',
      },
    },
    children: [sectionContent([{ kind: 'heading', props: { text: title, level: 2 } }, block])],
  };
}

import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { listProp, textProp } from '../props.ts';

const item = z.object({
  text: textProp('', 120),
  link: linkProp,
  current: z.boolean().catch(false),
});

/** The way from the home page to this one; the last step is where the visitor is. */
export const breadcrumbs: KindDefinition = {
  kind: 'breadcrumbs',
  icon: 'chevrons-right',
  category: 'section',
  label: { es: 'Migas de pan', pt: 'Trilha de navegação', en: 'Breadcrumbs' },
  description: {
    es: 'Camino hasta esta página',
    pt: 'Caminho até esta página',
    en: 'The way to this page',
  },
  keywords: ['migas', 'breadcrumb', 'ruta', 'caminho', 'navegación'],
  props: z.object({ label: textProp('', 120), items: listProp(item, 12) }).overwrite((props) => ({
    ...props,
    items: props.items.map((step, index) => ({
      ...step,
      current: index === props.items.length - 1,
    })),
  })),
  fields: [
    {
      prop: 'items',
      label: { es: 'Pasos', pt: 'Passos', en: 'Steps' },
      control: {
        type: 'list',
        fields: [
          {
            prop: 'text',
            label: { es: 'Texto', pt: 'Texto', en: 'Text' },
            control: { type: 'text' },
          },
          {
            prop: 'link',
            label: { es: 'Enlace', pt: 'Link', en: 'Link' },
            control: { type: 'link' },
          },
        ],
        newItem: { es: { text: 'Página' }, pt: { text: 'Página' }, en: { text: 'Page' } },
      },
    },
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
  ],
  styleSections: ['size', 'spacing', 'text'],
  children: 'none',
  seed: (locale) => {
    const texts = {
      es: ['Ruta de la página', 'Inicio', 'Sección', 'Esta página'],
      pt: ['Caminho da página', 'Início', 'Seção', 'Esta página'],
      en: ['Breadcrumbs', 'Home', 'Section', 'This page'],
    } as const;
    const [label, ...steps] = texts[locale];
    const home = { type: 'page-path', path: '/' };
    return {
      kind: 'breadcrumbs',
      props: { label, items: steps.map((text) => ({ text, link: home })) },
    };
  },
  template: {
    tag: 'nav',
    attributes: { 'aria-label': { bind: 'label' } },
    style: {
      base: { width: 'fill', fontFamily: '$font.body', fontSize: '$text.sm', lineHeight: 1.5 },
    },
    children: [
      {
        tag: 'ol',
        style: {
          base: {
            layout: 'stack',
            direction: 'row',
            align: 'center',
            wrap: true,
            gap: 6,
            width: 'fill',
          },
        },
        children: [
          {
            each: 'items',
            children: [
              {
                tag: 'li',
                style: {
                  base: { layout: 'stack', direction: 'row', align: 'center', gap: 6 },
                },
                children: [
                  {
                    when: 'item.current',
                    show: [
                      {
                        tag: 'span',
                        attributes: { 'aria-current': 'page' },
                        style: { base: { fontWeight: 600 } },
                        children: [{ text: { bind: 'item.text' } }],
                      },
                    ],
                    otherwise: [
                      {
                        tag: { bind: 'item.link?', map: { true: 'a', false: 'span' } },
                        attributes: { href: { bind: 'item.link' } },
                        style: {
                          base: {
                            paddingTop: 4,
                            paddingBottom: 4,
                            color: '$color.muted',
                            textDecoration: 'underline',
                          },
                        },
                        children: [{ text: { bind: 'item.text' } }],
                      },
                      {
                        tag: 'svg',
                        icon: 'chevron-right',
                        attributes: { 'aria-hidden': 'true' },
                        style: { base: { width: 16, height: 16, color: '$color.muted' } },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'Breadcrumbs' },
};

import type { NodeSeed } from '#shared/document/seed.ts';
import type { KindDefinition } from '../../kind.ts';
import { sectionKind } from '../section.ts';

const icons = ['layout-dashboard', 'receipt', 'package', 'users', 'settings'];

/** The side of an app or a document: its name and where one can go. Above the content on narrow screens. */
export const sidebar: KindDefinition = {
  kind: 'sidebar',
  icon: 'panel-left',
  category: 'section',
  label: { es: 'Barra lateral', pt: 'Barra lateral', en: 'Sidebar' },
  description: {
    es: 'Menú al lado del contenido',
    pt: 'Menu ao lado do conteúdo',
    en: 'A menu beside the content',
  },
  keywords: ['barra', 'lateral', 'sidebar', 'menú', 'panel'],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: {
        brand: 'Tu marca',
        label: 'Menú lateral',
        links: ['Resumen', 'Pedidos', 'Productos', 'Clientes', 'Ajustes'],
        title: 'Resumen',
        text: 'Lo que pongas aquí queda al lado del menú.',
      },
      pt: {
        brand: 'Sua marca',
        label: 'Menu lateral',
        links: ['Resumo', 'Pedidos', 'Produtos', 'Clientes', 'Configurações'],
        title: 'Resumo',
        text: 'O que você colocar aqui fica ao lado do menu.',
      },
      en: {
        brand: 'Your brand',
        label: 'Side menu',
        links: ['Overview', 'Orders', 'Products', 'Customers', 'Settings'],
        title: 'Overview',
        text: 'What you put here stands beside the menu.',
      },
    } as const;
    const { brand, label, links, title, text } = texts[locale];
    return {
      kind: 'frame',
      props: { as: 'section' },
      style: {
        base: { layout: 'stack', direction: 'row', align: 'stretch', width: 'fill' },
        tablet: { direction: 'column' },
      },
      children: [
        {
          kind: 'sidebar',
          props: { label },
          children: [
            {
              kind: 'text',
              props: { text: brand, as: 'strong' },
              style: {
                base: { fontFamily: '$font.heading', fontSize: '$text.lg', fontWeight: 700 },
              },
            },
            {
              kind: 'frame',
              style: {
                base: { layout: 'stack', direction: 'column', gap: '$space.1', width: 'fill' },
                tablet: { direction: 'row', wrap: true },
              },
              children: links.map((name, index) => entry(name, icons[index] ?? 'circle', index)),
            },
          ],
        },
        {
          kind: 'frame',
          style: {
            base: {
              layout: 'stack',
              direction: 'column',
              gap: '$space.4',
              width: 'fill',
              minHeight: 360,
              paddingTop: '$space.8',
              paddingRight: '$space.8',
              paddingBottom: '$space.8',
              paddingLeft: '$space.8',
            },
            tablet: { minHeight: 160 },
            mobile: { paddingRight: '$space.5', paddingLeft: '$space.5' },
          },
          children: [
            { kind: 'heading', props: { text: title, level: 2 } },
            { kind: 'text', props: { text }, style: { base: { color: '$color.muted' } } },
          ],
        },
      ],
    };
  },
  template: {
    tag: 'nav',
    attributes: { id: { bind: 'anchor' }, 'aria-label': { bind: 'label' } },
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: '$space.6',
        width: 264,
        paddingTop: '$space.6',
        paddingRight: '$space.4',
        paddingBottom: '$space.6',
        paddingLeft: '$space.4',
        fill: '$color.surface',
        borderWidth: 1,
        borderColor: '$color.border',
      },
      tablet: { width: 'fill', gap: '$space.3', paddingTop: '$space.4', paddingBottom: '$space.4' },
    },
    children: [{ slot: true }],
  },
};

/** A link with its icon; the first one stands for the page that is open. */
function entry(text: string, icon: string, index: number): NodeSeed {
  return {
    kind: 'link',
    props: { link: { type: 'page-path', path: '/' } },
    style: {
      base: {
        gap: 10,
        width: 'fill',
        paddingTop: 10,
        paddingRight: 12,
        paddingBottom: 10,
        paddingLeft: 12,
        radius: '$radius.md',
        fontSize: '$text.sm',
        fontWeight: index === 0 ? 600 : 500,
        lineHeight: 1.4,
        ...(index === 0 ? { fill: '$color.primary', color: '$color.on-primary' } : {}),
      },
      tablet: { width: 'hug' },
    },
    children: [
      { kind: 'icon', props: { icon }, style: { base: { width: 18, height: 18 } } },
      {
        kind: 'text',
        props: { text, as: 'span' },
        style: { base: { width: 'hug', fontSize: '$text.sm', lineHeight: 1.4 } },
      },
    ],
  };
}

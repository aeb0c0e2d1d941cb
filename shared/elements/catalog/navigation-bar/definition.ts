import type { KindDefinition } from '../../kind.ts';
import { rowSeed, sectionKind, sectionTemplate } from '../section.ts';

/** The head of a site: its name, links and one button. */
export const navigationBar: KindDefinition = {
  kind: 'navigation-bar',
  icon: 'navigation',
  category: 'section',
  label: { es: 'Barra de navegación', pt: 'Barra de navegação', en: 'Navigation bar' },
  description: {
    es: 'Nombre del sitio, enlaces y un botón',
    pt: 'Nome do site, links e um botão',
    en: "The site's name, links and a button",
  },
  keywords: [
    'menú',
    'menu',
    'header',
    'encabezado',
    'cabecera',
    'cabeçalho',
    'navbar',
    'nav',
    'navegación',
    'barra',
    'superior',
  ],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: ['Tu marca', 'Principal', 'Inicio', 'Nosotros', 'Contacto', 'Escríbenos'],
      pt: ['Sua marca', 'Principal', 'Início', 'Sobre nós', 'Contato', 'Fale conosco'],
      en: ['Your brand', 'Main', 'Home', 'About us', 'Contact', 'Write to us'],
    } as const;
    const [brand, label, ...links] = texts[locale];
    const home = { type: 'page-path', path: '/' } as const;
    return {
      kind: 'navigation-bar',
      children: [
        rowSeed(
          '$space.4',
          [
            {
              kind: 'link',
              props: { text: brand, link: home },
              style: {
                base: {
                  fontFamily: '$font.heading',
                  fontSize: '$text.xl',
                  fontWeight: 700,
                  color: '$color.text',
                },
              },
            },
            {
              kind: 'frame',
              props: { as: 'nav', label },
              style: {
                base: {
                  layout: 'stack',
                  direction: 'row',
                  wrap: true,
                  align: 'center',
                  justify: 'end',
                  gap: '$space.6',
                  width: 'fill',
                },
                mobile: { justify: 'start', gap: '$space.4' },
              },
              children: [
                ...links.slice(0, 3).map((text) => ({
                  kind: 'link',
                  props: { text, link: home },
                  style: {
                    base: {
                      fontSize: '$text.sm',
                      fontWeight: 500,
                      paddingTop: 8,
                      paddingBottom: 8,
                      color: '$color.text',
                    },
                    mobile: { paddingTop: 10, paddingBottom: 10 },
                  },
                })),
                {
                  kind: 'button',
                  props: {
                    label: links[3] ?? '',
                    size: 'small',
                    variant: 'solid',
                    link: { type: 'whatsapp', text: '' },
                  },
                },
              ],
            },
          ],
          { maxWidth: 1120 },
        ),
      ],
    };
  },
  template: sectionTemplate('header', {
    fill: '$color.background',
    paddingTop: '$space.4',
    paddingBottom: '$space.4',
  }),
};

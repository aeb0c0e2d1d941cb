import type { KindDefinition } from '../../kind.ts';
import { columnSeed, gridSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** The foot of a site: who it is, links and the small print. */
export const footer: KindDefinition = {
  kind: 'footer',
  icon: 'panel-bottom',
  category: 'section',
  label: { es: 'Pie de página', pt: 'Rodapé', en: 'Footer' },
  description: {
    es: 'Cierre con enlaces y datos',
    pt: 'Fechamento com links e dados',
    en: 'Close with links and details',
  },
  keywords: ['pie', 'footer', 'rodapé', 'contacto', 'derechos', 'copyright'],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Tu marca',
        'Una frase que recuerde qué haces.',
        'Sitio',
        ['Inicio', 'Nosotros'],
        'Ayuda',
        ['Contacto', 'Preguntas'],
        '© 2026 Tu marca. Todos los derechos reservados.',
      ],
      pt: [
        'Sua marca',
        'Uma frase que lembre o que você faz.',
        'Site',
        ['Início', 'Sobre nós'],
        'Ajuda',
        ['Contato', 'Perguntas'],
        '© 2026 Sua marca. Todos os direitos reservados.',
      ],
      en: [
        'Your brand',
        'One sentence that recalls what you do.',
        'Site',
        ['Home', 'About us'],
        'Help',
        ['Contact', 'Questions'],
        '© 2026 Your brand. All rights reserved.',
      ],
    } as const;
    const [brand, line, site, siteLinks, help, helpLinks, rights] = texts[locale];
    const links = (title: string, items: readonly string[]) =>
      columnSeed('$space.1', [
        {
          kind: 'text',
          props: { text: title, as: 'strong' },
          style: { base: { fontSize: '$text.sm', fontWeight: 600, paddingBottom: '$space.1' } },
        },
        ...items.map((text) => ({
          kind: 'link',
          props: { text, link: { type: 'page-path', path: '/' } },
          style: {
            base: { fontSize: '$text.sm', paddingTop: 4, paddingBottom: 4 },
            mobile: { paddingTop: 9, paddingBottom: 9 },
          } as const,
        })),
      ]);
    return {
      kind: 'footer',
      // The colour of the text, which is the kind's own ground, turns light in the dark.
      style: { base: { fill: '$color.surface', color: '$color.text' } },
      children: [
        sectionContent([
          gridSeed(3, [
            columnSeed('$space.2', [
              {
                kind: 'text',
                props: { text: brand, as: 'strong' },
                style: {
                  base: { fontFamily: '$font.heading', fontSize: '$text.xl', fontWeight: 700 },
                },
              },
              { kind: 'text', props: { text: line }, style: { base: { fontSize: '$text.sm' } } },
            ]),
            links(site, siteLinks),
            links(help, helpLinks),
          ]),
          {
            kind: 'text',
            props: { text: rights, as: 'small' },
            style: { base: { fontSize: '$text.sm' } },
          },
        ]),
      ],
    };
  },
  template: sectionTemplate('footer', {
    fill: '$color.text',
    color: '$color.background',
    paddingTop: '$space.16',
    paddingBottom: '$space.12',
  }),
};

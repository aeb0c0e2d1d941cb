import type { KindDefinition } from '../../kind.ts';
import { columnSeed, rowSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** The first thing on a page: what it is, for whom, and what to do next. */
export const hero: KindDefinition = {
  kind: 'hero',
  icon: 'panel-top',
  category: 'section',
  label: { es: 'Portada', pt: 'Destaque', en: 'Hero' },
  description: {
    es: 'Primera sección con título, botones e imagen',
    pt: 'Primeira seção com título, botões e imagem',
    en: 'First section with title, buttons and picture',
  },
  keywords: [
    'hero',
    'portada',
    'banner',
    'cabecera',
    'encabezado',
    'inicio',
    'destaque',
    'capa',
    'slider',
  ],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'La frase que explica tu negocio',
        'Di aquí qué resuelves y para quién. El resto de la página lo demuestra.',
        'Empezar',
        'Saber más',
      ],
      pt: [
        'A frase que explica o seu negócio',
        'Diga aqui o que você resolve e para quem. O resto da página demonstra.',
        'Começar',
        'Saber mais',
      ],
      en: [
        'The sentence that explains your business',
        'Say here what you solve and for whom. The rest of the page proves it.',
        'Start',
        'Learn more',
      ],
    } as const;
    const [title, lead, first, second] = texts[locale];
    return {
      kind: 'hero',
      children: [
        sectionContent([
          rowSeed('$space.12', [
            columnSeed('$space.6', [
              { kind: 'heading', props: { text: title, level: 1 } },
              {
                kind: 'text',
                props: { text: lead },
                style: { base: { fontSize: '$text.lg', color: '$color.muted' } },
              },
              {
                kind: 'frame',
                style: {
                  base: {
                    layout: 'stack',
                    direction: 'row',
                    wrap: true,
                    gap: '$space.3',
                    width: 'fill',
                  },
                },
                children: [
                  { kind: 'button', props: { label: first, variant: 'solid', size: 'large' } },
                  { kind: 'button', props: { label: second, variant: 'outline', size: 'large' } },
                ],
              },
            ]),
            { kind: 'image', style: { base: { aspectRatio: 1.2, radius: '$radius.lg' } } },
          ]),
        ]),
      ],
    };
  },
  template: sectionTemplate('section', { fill: '$color.surface' }),
};

import type { KindDefinition } from '../../kind.ts';
import { columnSeed, gridSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** The people behind it: portrait, name and what each one does. */
export const team: KindDefinition = {
  kind: 'team',
  icon: 'users',
  category: 'section',
  label: { es: 'Equipo', pt: 'Equipe', en: 'Team' },
  description: {
    es: 'Personas con foto y cargo',
    pt: 'Pessoas com foto e cargo',
    en: 'People with portrait and role',
  },
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Quiénes somos',
        'Un equipo pequeño que responde rápido y conoce a cada cliente por su nombre.',
        ['Valentina Rojas', 'Fundadora y diseño'],
        ['Andrés Mejía', 'Producción'],
        ['Camila Torres', 'Atención al cliente'],
      ],
      pt: [
        'Quem somos',
        'Uma equipe pequena que responde rápido e conhece cada cliente pelo nome.',
        ['Valentina Rocha', 'Fundadora e design'],
        ['André Moreira', 'Produção'],
        ['Camila Torres', 'Atendimento'],
      ],
      en: [
        'Who we are',
        'A small team that answers fast and knows every customer by name.',
        ['Valentina Rojas', 'Founder and design'],
        ['Andrew Mason', 'Production'],
        ['Camila Torres', 'Customer care'],
      ],
    } as const;
    const [title, lead, ...people] = texts[locale];
    return {
      kind: 'team',
      children: [
        sectionContent([
          columnSeed(
            '$space.4',
            [
              { kind: 'heading', props: { text: title, level: 2 } },
              {
                kind: 'text',
                props: { text: lead },
                style: { base: { fontSize: '$text.lg', color: '$color.muted' } },
              },
            ],
            { maxWidth: 720 },
          ),
          gridSeed(
            3,
            people.map(([name, role]) => ({
              kind: 'frame',
              props: { as: 'article' },
              style: {
                base: {
                  layout: 'stack',
                  direction: 'column',
                  gap: '$space.4',
                  width: 'fill',
                },
                mobile: { direction: 'row', align: 'center' },
              },
              children: [
                {
                  kind: 'image',
                  style: {
                    base: { aspectRatio: 1, radius: '$radius.lg' },
                    mobile: { width: 96 },
                  },
                },
                columnSeed('$space.1', [
                  {
                    kind: 'heading',
                    props: { text: name, level: 3 },
                    style: { base: { fontSize: '$text.lg' } },
                  },
                  {
                    kind: 'text',
                    props: { text: role },
                    style: { base: { color: '$color.muted' } },
                  },
                ]),
              ],
            })),
          ),
        ]),
      ],
    };
  },
  template: sectionTemplate('section'),
};

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
  keywords: ['equipo', 'equipe', 'team', 'personas', 'empleados', 'quiénes', 'somos', 'nosotros'],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Quiénes somos',
        'Presenta a las personas con las que van a hablar tus clientes.',
        ['Nombre y apellido', 'Dirección'],
        ['Nombre y apellido', 'Operación'],
        ['Nombre y apellido', 'Atención al cliente'],
      ],
      pt: [
        'Quem somos',
        'Apresente as pessoas com quem seus clientes vão falar.',
        ['Nome e sobrenome', 'Direção'],
        ['Nome e sobrenome', 'Operação'],
        ['Nome e sobrenome', 'Atendimento'],
      ],
      en: [
        'Who we are',
        'Introduce the people that your customers will talk to.',
        ['First and last name', 'Management'],
        ['First and last name', 'Operations'],
        ['First and last name', 'Customer care'],
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

import type { KindDefinition } from '../../kind.ts';
import { columnSeed, rowSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** A last push: one sentence, one button. */
export const callToAction: KindDefinition = {
  kind: 'call-to-action',
  icon: 'megaphone',
  category: 'section',
  label: { es: 'Llamado a la acción', pt: 'Chamada para ação', en: 'Call to action' },
  description: {
    es: 'Una frase y un botón',
    pt: 'Uma frase e um botão',
    en: 'One sentence and one button',
  },
  keywords: ['cta', 'llamado', 'llamada', 'acción', 'banner', 'promoción', 'oferta', 'chamada'],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        '¿Hablamos?',
        'Cuéntanos qué necesitas y te respondemos por WhatsApp.',
        'Escribir por WhatsApp',
      ],
      pt: [
        'Vamos conversar?',
        'Conte o que você precisa e respondemos pelo WhatsApp.',
        'Falar pelo WhatsApp',
      ],
      en: [
        'Shall we talk?',
        'Tell us what you need and we answer on WhatsApp.',
        'Write on WhatsApp',
      ],
    } as const;
    const [title, text, label] = texts[locale];
    return {
      kind: 'call-to-action',
      children: [
        sectionContent([
          rowSeed('$space.6', [
            columnSeed('$space.2', [
              { kind: 'heading', props: { text: title, level: 2 } },
              { kind: 'text', props: { text } },
            ]),
            {
              kind: 'button',
              props: {
                label,
                size: 'large',
                icon: 'message-circle',
                link: { type: 'whatsapp', text: '' },
              },
              style: {
                base: {
                  fill: '$color.background',
                  color: '$color.text',
                  borderColor: '$color.background',
                },
              },
            },
          ]),
        ]),
      ],
    };
  },
  template: sectionTemplate('section', {
    fill: '$color.primary',
    color: '$color.on-primary',
    paddingTop: '$space.16',
    paddingBottom: '$space.16',
  }),
};

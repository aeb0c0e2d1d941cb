import type { KindDefinition } from '../../kind.ts';
import { columnSeed, gridSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

const icons = ['truck', 'shield-check', 'message-circle'] as const;

/** Reasons, side by side, each with an icon. */
export const featureGrid: KindDefinition = {
  kind: 'feature-grid',
  icon: 'layout-grid',
  category: 'section',
  label: { es: 'Beneficios', pt: 'Benefícios', en: 'Features' },
  description: {
    es: 'Tres razones con icono',
    pt: 'Três razões com ícone',
    en: 'Three reasons with an icon',
  },
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Por qué elegirnos',
        ['Envíos rápidos', 'Llega a tu puerta en pocos días.'],
        ['Compra segura', 'Si algo falla, te devolvemos el dinero.'],
        ['Atención cercana', 'Te respondemos por WhatsApp.'],
      ],
      pt: [
        'Por que nos escolher',
        ['Entrega rápida', 'Chega à sua porta em poucos dias.'],
        ['Compra segura', 'Se algo falhar, devolvemos o dinheiro.'],
        ['Atendimento próximo', 'Respondemos pelo WhatsApp.'],
      ],
      en: [
        'Why choose us',
        ['Fast shipping', 'At your door in a few days.'],
        ['Safe purchase', 'Your money back if anything fails.'],
        ['Close at hand', 'We answer on WhatsApp.'],
      ],
    } as const;
    const [title, ...features] = texts[locale];
    return {
      kind: 'feature-grid',
      children: [
        sectionContent([
          {
            kind: 'heading',
            props: { text: title, level: 2 },
          },
          gridSeed(
            3,
            features.map(([name, text], index) =>
              columnSeed('$space.3', [
                {
                  kind: 'icon',
                  props: { icon: icons[index] ?? 'check' },
                  style: { base: { width: 28, height: 28, color: '$color.primary' } },
                },
                {
                  kind: 'heading',
                  props: { text: name, level: 3 },
                  style: { base: { fontSize: '$text.lg' } },
                },
                { kind: 'text', props: { text }, style: { base: { color: '$color.muted' } } },
              ]),
            ),
          ),
        ]),
      ],
    };
  },
  template: sectionTemplate('section'),
};

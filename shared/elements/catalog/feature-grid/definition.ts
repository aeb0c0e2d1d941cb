import type { KindDefinition } from '../../kind.ts';
import { columnSeed, gridSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

const icons = ['sparkles', 'shield-check', 'message-circle'] as const;

/** Reasons, side by side, each with an icon. */
export const featureGrid: KindDefinition = {
  kind: 'feature-grid',
  icon: 'layout-grid',
  category: 'section',
  label: { es: 'Beneficios', pt: 'Benefícios', en: 'Features' },
  description: {
    es: 'Tres razones con ícono',
    pt: 'Três razões com ícone',
    en: 'Three reasons with an icon',
  },
  keywords: [
    'características',
    'funciones',
    'features',
    'ventajas',
    'servicios',
    'columnas',
    'recursos',
    'diferenciais',
    'tarjetas',
    'cards',
  ],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Por qué elegirnos',
        ['Lo que te distingue', 'Cuenta aquí qué hace diferente a tu negocio.'],
        ['Lo que aseguras', 'Di qué garantizas y qué pasa si algo no sale bien.'],
        ['Cómo atiendes', 'Explica por dónde respondes y en cuánto tiempo.'],
      ],
      pt: [
        'Por que nos escolher',
        ['O que diferencia você', 'Conte aqui o que torna o seu negócio diferente.'],
        ['O que você garante', 'Diga o que você garante e o que acontece se algo não der certo.'],
        ['Como você atende', 'Explique por onde você responde e em quanto tempo.'],
      ],
      en: [
        'Why choose us',
        ['What sets you apart', 'Say here what makes your business different.'],
        ['What you promise', 'Say what you guarantee, and what happens if anything goes wrong.'],
        ['How you answer', 'Explain where you answer, and how fast.'],
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
                  kind: 'frame',
                  style: {
                    base: {
                      layout: 'stack',
                      align: 'center',
                      justify: 'center',
                      width: 48,
                      height: 48,
                      fill: '$color.surface',
                      radius: '$radius.md',
                    },
                  },
                  children: [
                    {
                      kind: 'icon',
                      props: { icon: icons[index] ?? 'check' },
                      style: { base: { width: 24, height: 24, color: '$color.primary' } },
                    },
                  ],
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

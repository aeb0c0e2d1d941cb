import type { NodeSeed, PageSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';

/** Texts that browsers set in ways of their own. */
const texts = [
  'السلام عليكم ورحمة الله وبركاته',
  'שלום עולם 2026 café',
  'Precio: مرحبا 1.250,00 $ señor',
  '👍 👩‍👩‍👧 🇨🇴 ☺ ❤ ★ oficina fi ffi',
  'super\u00adcali\u00adfragi\u00adlistico extra\u00adordinario electro\u00adencefalo\u00adgrafista',
  'A\u0301rbol n\u0303andu\u0301 e\u0301\u0323 Việt Ελλάδα Привет',
  'uno\u00a0dos\u00a0\u00a0tres cero\u200bancho —«cita»…',
];
const spacings = [-0.03, 0, 0.15] as const;
const borders = [0.5, 1, 1.5, 2.5, 3, 6] as const;

function text(words: string, style: Style): NodeSeed {
  return { kind: 'text', props: { text: words }, style: { base: { fontSize: 26, ...style } } };
}

function column(children: readonly NodeSeed[], style: Style = {}): NodeSeed {
  const base: Style = { layout: 'stack', direction: 'column', gap: 12, width: 'fill', ...style };
  return { kind: 'frame', style: { base }, children };
}

/** A page of what has gone wrong once, large, so that each part shows among its pixels. */
export function hardPage(): PageSeed {
  const spaced = texts.flatMap((words) =>
    spacings.map((letterSpacing) => text(words, { letterSpacing })),
  );
  const aligned = (['center', 'right', 'justify'] as const).map((textAlign) =>
    text(`${texts.join(' ')} ${texts[4]}`, { textAlign, letterSpacing: 0.02, maxWidth: 420 }),
  );
  const decorated = [
    column([text('Por fuera, y por dentro', { textDecoration: 'line-through' })], {
      textDecoration: 'underline',
      color: '#b91c1c',
    }),
    text('subrayado: agua, gente', { textDecoration: 'underline', lineHeight: 1.33 }),
    text('tachado en medio', { textDecoration: 'line-through', lineHeight: 1.37 }),
  ];
  const framed = (['solid', 'dashed', 'dotted'] as const).map((borderStyle) =>
    column(
      borders.map((borderWidth) =>
        text('borde', { borderWidth, borderStyle, borderColor: '#334155', width: 120.5 }),
      ),
      { direction: 'row', wrap: true, gap: 10.5 },
    ),
  );
  const rounded = (['solid', 'dashed', 'dotted'] as const).map((borderStyle) =>
    text('redondo', {
      borderWidth: 3,
      borderStyle,
      borderColor: '#334155',
      radius: 14,
      width: 180,
    }),
  );
  const jutting = column([text('más ancho que la página', { width: 1500, fill: '#fde68a' })]);
  const content = [...spaced, ...aligned, ...decorated, ...framed, ...rounded, jutting];
  return {
    title: 'Difícil',
    path: '/dificil',
    children: [{ kind: 'heading', props: { text: 'Difícil', level: 1 } }, column(content)],
  };
}

import type { PageSeed, NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { seededRandom } from '../support/random.ts';
import { randomText } from './random-text.ts';

/** What decides: each answer follows from the seed. */
interface Dice {
  /** Whether something of this share of all cases happens. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

type LooseStyle = { -readonly [P in keyof Style]?: Style[P] };

const deepest = 4;

/** Kinds that are whole as the palette inserts them. */
const wholeKinds = kindDefinitions.filter(
  ({ kind }) => !['frame', 'heading', 'text', 'button', 'link', 'image', 'divider'].includes(kind),
);

/**
 * A page of frames, texts and components in random styles of the vocabulary; the same for the same seed.
 * @param image an image of the project.
 */
export function randomPage(seed: number, image: string): PageSeed {
  const random = seededRandom(seed);
  const dice: Dice = {
    chance: (share) => random() < share,
    pick: (list) => {
      const found = list[Math.floor(random() * list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
  const count = dice.pick([2, 3, 4, 5]);
  const children = Array.from({ length: count }, () => randomNode(dice, image, 0));
  return {
    title: `Azar ${seed}`,
    path: `/azar-${seed}`,
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        width: 'fill',
        ...(dice.chance(0.3) ? { align: dice.pick(['start', 'center', 'end', 'stretch']) } : {}),
        ...(dice.chance(0.3) ? { gap: dice.pick([8, 17.5, '$space.4']) } : {}),
        ...(dice.chance(0.3) ? paddings(dice) : {}),
      },
    },
    children: [{ kind: 'heading', props: { text: `Azar ${seed}`, level: 1 } }, ...children],
  };
}

function randomNode(dice: Dice, image: string, depth: number): NodeSeed {
  if (depth < deepest && dice.chance(depth === 0 ? 0.75 : 0.4)) {
    return randomFrame(dice, image, depth);
  }
  const leaves = [
    'text',
    'text',
    'text',
    'heading',
    'heading',
    'button',
    'link',
    'image',
    'divider',
  ];
  const kind = dice.chance(0.2) ? 'whole' : dice.pick(leaves);
  switch (kind) {
    case 'heading':
      return {
        kind,
        props: { text: randomText(dice), level: dice.pick([2, 3, 4, 5, 6]) },
        style: responsive(dice, () => ({ ...sizes(dice), ...letters(dice) })),
      };
    case 'button':
      return {
        kind,
        props: {
          label: randomText(dice),
          variant: dice.pick(['solid', 'outline', 'ghost', 'link']),
          size: dice.pick(['small', 'medium', 'large']),
        },
        style: responsive(dice, () => ({
          ...sizes(dice),
          ...box(dice),
          ...letters(dice),
        })),
      };
    case 'link':
      return {
        kind,
        props: {
          text: randomText(dice),
          link: { type: 'url', url: 'https://example.org' },
        },
        style: responsive(dice, () => ({
          ...sizes(dice),
          ...box(dice),
          ...letters(dice),
        })),
        children: dice.chance(0.2) ? [textNode(dice)] : [],
      };
    case 'image':
      return {
        kind,
        props: {
          image: dice.chance(0.7) ? { asset: image } : null,
          alt: 'Foto',
        },
        style: responsive(dice, () => ({
          ...sizes(dice),
          ...corners(dice),
          ...picture(dice),
        })),
      };
    case 'divider':
      return { kind, style: responsive(dice, () => sizes(dice)) };
    case 'whole': {
      const seed = dice.pick(wholeKinds).seed('es', 'COP');
      return {
        ...seed,
        style: dice.chance(0.4)
          ? { base: { ...seed.style?.base, ...sizes(dice), ...box(dice) } }
          : seed.style,
      };
    }
    default:
      return textNode(dice);
  }
}

function textNode(dice: Dice): NodeSeed {
  return {
    kind: 'text',
    props: {
      text: randomText(dice),
      as: dice.pick(['p', 'p', 'span', 'blockquote', 'small', 'strong']),
    },
    style: responsive(dice, () => ({
      ...sizes(dice),
      ...letters(dice),
      ...(dice.chance(0.25) ? box(dice) : {}),
    })),
  };
}

function randomFrame(dice: Dice, image: string, depth: number): NodeSeed {
  const count = dice.pick([1, 2, 2, 3, 4]);
  const one = dice.chance(0.3) ? randomNode(dice, image, depth + 1) : undefined;
  const children = Array.from({ length: count }, () => one ?? randomNode(dice, image, depth + 1));
  return {
    kind: 'frame',
    props: { as: dice.pick(['div', 'div', 'section', 'article']) },
    style: responsive(dice, () => ({
      ...layout(dice),
      ...sizes(dice),
      ...box(dice),
      ...(dice.chance(0.25) ? letters(dice) : {}),
    })),
    children,
  };
}

/** A style and, now and then, what differs on smaller screens. */
function responsive(dice: Dice, make: () => LooseStyle): NonNullable<NodeSeed['style']> {
  return {
    base: make(),
    ...(dice.chance(0.25) ? { tablet: make() } : {}),
    ...(dice.chance(0.25) ? { mobile: make() } : {}),
  };
}

function layout(dice: Dice): LooseStyle {
  const align = dice.chance(0.5)
    ? {
        align: dice.pick(['start', 'center', 'end', 'stretch', 'baseline'] as const),
      }
    : {};
  const justify = dice.chance(0.4)
    ? {
        justify: dice.pick(['start', 'center', 'end', 'between', 'around', 'evenly'] as const),
      }
    : {};
  const gap = dice.chance(0.7) ? { gap: dice.pick([0, 4, 10.5, 16, 24, '$space.6']) } : {};
  if (dice.chance(0.3)) {
    return {
      layout: 'grid',
      columns: dice.pick([1, 2, 2, 3, 4]),
      ...align,
      ...justify,
      ...gap,
    };
  }
  const direction = dice.pick(['row', 'column'] as const);
  const wrap = direction === 'row' && dice.chance(0.85) ? { wrap: true } : {};
  return { layout: 'stack', direction, ...wrap, ...align, ...justify, ...gap };
}

function sizes(dice: Dice): LooseStyle {
  return {
    ...(dice.chance(0.6)
      ? { width: dice.pick(['hug', 'fill', 'fill', 120, 260.5, 333, 480] as const) }
      : {}),
    // No fixed heights: what doesn't fit lies over what follows.
    ...(dice.chance(0.12) ? { height: dice.pick(['hug', 'fill'] as const) } : {}),
    ...(dice.chance(0.2) ? { maxWidth: dice.pick([200, 420.25, 640, 960]) } : {}),
    ...(dice.chance(0.1) ? { minWidth: dice.pick([60, 200]) } : {}),
    ...(dice.chance(0.15) ? { minHeight: dice.pick([48, 120.5, 300]) } : {}),
    ...(dice.chance(0.15)
      ? { alignSelf: dice.pick(['start', 'center', 'end', 'stretch'] as const) }
      : {}),
    ...(dice.chance(0.1) ? { columnSpan: dice.pick([1, 2, 3]) } : {}),
    ...(dice.chance(0.03) ? { hidden: true } : {}),
  };
}

function box(dice: Dice): LooseStyle {
  return {
    ...(dice.chance(0.5) ? paddings(dice) : {}),
    ...(dice.chance(0.5)
      ? {
          fill: dice.pick(['#fef3c7', '#dbeafe', '$color.surface', '#0ea5e980', gradient]),
        }
      : {}),
    ...(dice.chance(0.4)
      ? {
          borderWidth: dice.pick([0, 0.5, 1, 1.5, 2, 2.5, 4]),
          ...(dice.chance(0.5) ? { borderColor: dice.pick(['#334155', '$color.primary']) } : {}),
          ...(dice.chance(0.3) ? { borderStyle: dice.pick(['solid', 'dashed', 'dotted']) } : {}),
        }
      : {}),
    ...corners(dice),
    ...(dice.chance(0.15) ? { overflow: dice.pick(['visible', 'hidden']) } : {}),
    ...(dice.chance(0.1) ? { opacity: dice.pick([0.4, 0.75, 1]) } : {}),
  };
}

function corners(dice: Dice): LooseStyle {
  return {
    ...(dice.chance(0.3) ? { radius: dice.pick([0, 3.5, 12, 999, '$radius.lg']) } : {}),
    ...(dice.chance(0.12)
      ? { shadow: [{ x: 0, y: 4, blur: 12, spread: 0, color: '#0f172a33' }] }
      : {}),
  };
}

const gradient: NonNullable<Style['fill']> = {
  type: 'linear',
  angle: 120,
  stops: [
    { color: '#fde68a', at: 0 },
    { color: '#fca5a5', at: 1 },
  ],
};

function picture(dice: Dice): LooseStyle {
  return {
    ...(dice.chance(0.15) ? { height: dice.pick([40, 150.5, 300]) } : {}),
    ...(dice.chance(0.5) ? { aspectRatio: dice.pick([0.75, 1, 1.7778]) } : {}),
    ...(dice.chance(0.4) ? { objectFit: dice.pick(['cover', 'contain'] as const) } : {}),
  };
}

function paddings(dice: Dice): LooseStyle {
  const one = () => dice.pick([0, 6, 12, 16.5, 24, '$space.4']);
  const all = one();
  if (dice.chance(0.5)) {
    return {
      paddingTop: all,
      paddingRight: all,
      paddingBottom: all,
      paddingLeft: all,
    };
  }
  return {
    paddingTop: one(),
    paddingRight: one(),
    paddingBottom: one(),
    paddingLeft: one(),
  };
}

function letters(dice: Dice): LooseStyle {
  return {
    ...(dice.chance(0.25) ? { fontSize: dice.pick([11, 13.5, 18, 27, 44, '$text.xl']) } : {}),
    ...(dice.chance(0.2) ? { fontWeight: dice.pick([300, 400, 600, 800]) } : {}),
    ...(dice.chance(0.12) ? { fontStyle: dice.pick(['normal', 'italic']) } : {}),
    ...(dice.chance(0.15) ? { fontFamily: dice.pick(['$font.heading', '$font.body']) } : {}),
    ...(dice.chance(0.2) ? { lineHeight: dice.pick([0.9, 1.1, 1.5, 2]) } : {}),
    ...(dice.chance(0.3) ? { letterSpacing: dice.pick([-0.05, -0.02, 0, 0.03, 0.1, 0.35]) } : {}),
    ...(dice.chance(0.3) ? { textAlign: dice.pick(['left', 'center', 'right', 'justify']) } : {}),
    ...(dice.chance(0.12) ? { textTransform: dice.pick(['none', 'uppercase', 'capitalize']) } : {}),
    ...(dice.chance(0.1) ? { textDecoration: dice.pick(['underline', 'line-through']) } : {}),
    ...(dice.chance(0.2) ? { color: dice.pick(['#7c2d12', '$color.primary', '#0f172a']) } : {}),
  };
}

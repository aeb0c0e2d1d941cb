import type { NodeId } from '#shared/document/node.ts';
import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import { type ProjectSettings, appearancesOf } from '#shared/document/settings.ts';
import type { Appearance, Theme } from '#shared/document/theme.ts';
import { contrastRatio } from '#shared/elements/contrast.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { resolveCss } from '#shared/elements/resolve-css.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, excerpt, finding } from './page-tree.ts';

/** What a text looks like and stands on. */
interface Surroundings {
  readonly color: string;
  /** `#rrggbb`, or null where a picture, a gradient or a faded element makes it unknowable. */
  readonly background: string | null;
  readonly fontSize: number;
  readonly fontWeight: number;
}

/** WCAG 2.2, 1.4.3: text of 24 px, or of 18.66 px in bold, needs less. */
const wantedRatio = { normal: 4.5, large: 3 };

/**
 * Texts that are hard to read on what they stand on, at any breakpoint, in each appearance that the site
 * is published with. The finding says which one (`context`) where it isn't plain.
 */
export function checkContrast(
  page: CheckedPage,
  theme: Theme,
  settings: Pick<ProjectSettings, 'appearance'>,
): Finding[] {
  return appearancesOf(settings).flatMap((appearance) =>
    checkAppearance(
      page,
      new Map<string, string>(themeToCss(theme, appearance)),
      settings.appearance === 'light' ? {} : { context: appearance },
    ),
  );
}

/** Each element once. */
function checkAppearance(
  page: CheckedPage,
  tokens: ReadonlyMap<string, string>,
  where: { readonly context?: Appearance },
): Finding[] {
  const initial: Surroundings = {
    color: tokens.get('--color-text') ?? '#000000',
    background: tokens.get('--color-background') ?? '#ffffff',
    fontSize: 16,
    fontWeight: 400,
  };
  const found = new Map<NodeId, Finding>();

  const visit = (element: ElementNode, breakpoint: Breakpoint, outside: Surroundings): void => {
    const css = resolveCss(element.css, breakpoint);
    if (css.display === 'none') return;
    const inside = enter(css, outside, tokens);
    for (const child of element.children) {
      if (child.type === 'element') {
        visit(child, breakpoint, inside);
      } else if (child.text.trim() !== '' && !found.has(child.source)) {
        const ratio = ratioOf(inside);
        const wanted = isLarge(inside) ? wantedRatio.large : wantedRatio.normal;
        if (ratio === undefined || ratio >= wanted) continue;
        const shown = Math.floor(ratio * 10) / 10;
        const data = { text: excerpt(child.text), ratio: shown, wanted, ...where };
        found.set(child.source, finding('contrast-low', 'warning', page, child.source, data));
      }
    }
  };
  for (const breakpoint of breakpoints) visit(page.root, breakpoint, initial);
  return [...found.values()];
}

function enter(
  css: CssDeclarations,
  outside: Surroundings,
  tokens: ReadonlyMap<string, string>,
): Surroundings {
  const read = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : resolve(value, tokens);
  return {
    color: read(css.color) ?? outside.color,
    background: backgroundOf(css, outside.background, read(css['background-color'])),
    fontSize: pixels(read(css['font-size'])) ?? outside.fontSize,
    fontWeight: Number(css['font-weight'] ?? outside.fontWeight) || outside.fontWeight,
  };
}

function backgroundOf(
  css: CssDeclarations,
  outside: string | null,
  color: string | undefined,
): string | null {
  if (css['background-image'] !== undefined && css['background-image'] !== 'none') return null;
  if (css.opacity !== undefined && css.opacity !== '1') return null;
  // What is placed freely lies over anything.
  const below = css.position === 'absolute' ? null : outside;
  if (color === undefined || color === 'transparent') return below;
  return over(color, below);
}

/** A colour laid over an opaque one; null where it lets something unknown through. */
function over(color: string, below: string | null): string | null {
  if (color.length === 7) return color;
  const alpha = Number.parseInt(color.slice(7, 9), 16) / 255;
  if (alpha === 1) return color.slice(0, 7);
  if (below === null || Number.isNaN(alpha)) return null;
  const channel = (start: number): string => {
    const front = Number.parseInt(color.slice(start, start + 2), 16);
    const back = Number.parseInt(below.slice(start, start + 2), 16);
    return Math.round(front * alpha + back * (1 - alpha))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function ratioOf({ color, background }: Surroundings): number | undefined {
  if (background === null || !color.startsWith('#')) return undefined;
  const front = over(color, background);
  return front === null ? undefined : contrastRatio(front, background);
}

function isLarge({ fontSize, fontWeight }: Surroundings): boolean {
  return fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700);
}

/** A value with its token, if it is one, looked up. */
function resolve(value: string, tokens: ReadonlyMap<string, string>): string | undefined {
  const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return token === undefined ? value : tokens.get(token);
}

function pixels(value: string | undefined): number | undefined {
  const [, number, unit] = /^([\d.]+)(px|rem)$/.exec(value ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (unit === 'rem' ? 16 : 1);
}

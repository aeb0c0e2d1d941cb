import { type Breakpoint, breakpointWidths } from '#shared/document/style.ts';
import type { Theme } from '#shared/document/theme.ts';
import type { CssDeclarations, CssProperty } from './css.ts';
import { hasDefiniteWidth } from './definite-width.ts';
import type { ElementNode } from './element.ts';
import { type Room, atMost, cssLength, less, pixelsIn, scaled, wholeWindow } from './image-room.ts';
import { themeToCss } from './theme-css.ts';

/** How one picture of a page is best loaded. */
export interface ImagePlacement {
  readonly element: ElementNode;
  /** For the attribute `sizes`: how wide it is shown, at most. */
  readonly sizes: string;
  /** CSS pixels on a desktop, to compare placements by. */
  readonly width: number;
  /** Is among the first that a visitor sees. */
  readonly isFirst: boolean;
  /** Is the largest of those, which the page waits for. */
  readonly isMain: boolean;
}

/** Where pictures stand, by the keys of their elements: these have no two alike in a project. */
export type ImagePlacements = ReadonlyMap<string, ImagePlacement>;

/** CSS pixels of the whole picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Rooms = Readonly<Record<Breakpoint, Room>>;

/** A length of a style in CSS pixels; undefined where it depends on more than the theme. */
type LengthOf = (value: string | undefined) => number | undefined;

/** Sections at the top of a page that are likely in view at once: its header and what follows. */
const fewestFirst = 2;
/** Behind a bar of news, a header and an opening without pictures. */
const mostFirst = 4;
/** A list at the top of a page may go on for long. */
const mostFirstPictures = 6;
/** Narrower pictures, such as logos and cards, aren't what a page waits for. */
const smallestMain = 480;

/** Where the pictures of all pages stand, as far as the styles alone tell. */
export function imagePlacements(
  pages: readonly ElementNode[],
  sizeOf: (asset: string) => PictureSize | undefined,
  theme: Theme,
): ImagePlacements {
  const placements = new Map<string, ImagePlacement>();
  const lengthOf = lengthsIn(theme);
  const pictures = new Set<ElementNode>();
  for (const page of pages) addPictured(page, pictures);
  for (const page of pages) {
    const first = firstSections(page, pictures);
    let firstPictures = 0;
    let hasMain = false;
    const visit = (
      element: ElementNode,
      parent: ElementNode,
      around: Rooms,
      wasFirst: boolean,
    ): void => {
      if (!pictures.has(element)) return;
      const isFirst = wasFirst || first.has(element);
      const rooms = each((breakpoint) =>
        roomOf(cssAt(element, breakpoint), around[breakpoint], lengthOf),
      );
      const asset = assetOf(element);
      if (asset !== undefined) {
        const size = sizeOf(asset);
        const shown = each((breakpoint) =>
          shownIn(boxAt(element, parent, breakpoint), rooms[breakpoint], size, lengthOf),
        );
        const width = pixelsIn(shown.base, breakpointWidths.base.artboard);
        const isEarly = isFirst && firstPictures < mostFirstPictures;
        const isMain = isEarly && !hasMain && width >= smallestMain;
        if (isEarly) firstPictures += 1;
        hasMain ||= isMain;
        placements.set(element.key, {
          element,
          sizes: sizesOf(shown, size),
          width,
          isFirst: isEarly,
          isMain,
        });
      }
      const children = elementsIn(element);
      for (const child of children) {
        const inside = each((breakpoint) =>
          share(element, children, child, rooms[breakpoint], breakpoint, lengthOf),
        );
        visit(child, element, inside, isFirst);
      }
    };
    visit(
      page,
      page,
      each(() => wholeWindow),
      false,
    );
  }
  return placements;
}

/** The sections that a visitor begins with: as many as it takes to come to a picture, within reason. */
function firstSections(
  page: ElementNode,
  pictures: ReadonlySet<ElementNode>,
): ReadonlySet<ElementNode> {
  const top = elementsIn(page).flatMap((child) =>
    child.tag === 'main' ? elementsIn(child) : [child],
  );
  const isOpening = ({ tag }: ElementNode) => tag !== 'header' && tag !== 'nav';
  const pictured = top.findIndex((section) => isOpening(section) && pictures.has(section)) + 1;
  return new Set(
    top.slice(0, pictured <= mostFirst ? Math.max(pictured, fewestFirst) : fewestFirst),
  );
}

/** Adds the elements that are a picture or have one in them; true where this one is among them. */
function addPictured(element: ElementNode, found: Set<ElementNode>): boolean {
  let isPictured = assetOf(element) !== undefined;
  for (const child of element.children)
    if (child.type === 'element' && addPictured(child, found)) isPictured = true;
  if (isPictured) found.add(element);
  return isPictured;
}

/** The first picture of a page that is more than an ornament. */
export function mainImage(
  page: ElementNode | undefined,
  placements: ImagePlacements,
): string | undefined {
  if (!page) return undefined;
  const placement = placements.get(page.key);
  if (placement && placement.width >= smallestMain) return assetOf(page);
  for (const child of elementsIn(page)) {
    const found = mainImage(child, placements);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The asset that an element shows as a picture. */
export function assetOf({ tag, attributes }: ElementNode): string | undefined {
  const source = attributes['src'];
  return tag === 'img' && typeof source === 'object' && source.type === 'asset'
    ? source.asset
    : undefined;
}

function each(make: (breakpoint: Breakpoint) => Room): Rooms {
  return { base: make('base'), tablet: make('tablet'), mobile: make('mobile') };
}

function cssAt({ css }: ElementNode, breakpoint: Breakpoint): CssDeclarations {
  if (breakpoint === 'base') return css.base;
  return breakpoint === 'tablet'
    ? { ...css.base, ...css.tablet }
    : { ...css.base, ...css.tablet, ...css.mobile };
}

/** The style of an element with the form of the box around it, where it fills that. */
function boxAt(element: ElementNode, parent: ElementNode, breakpoint: Breakpoint): CssDeclarations {
  const css = cssAt(element, breakpoint);
  if (css.height !== '100%') return css;
  const { height, 'aspect-ratio': ratio } = cssAt(parent, breakpoint);
  return {
    ...css,
    ...(height === undefined ? {} : { height }),
    ...(ratio === undefined ? {} : { 'aspect-ratio': ratio }),
  };
}

/** How wide an element may get where this much is left for it. */
function roomOf(css: CssDeclarations, around: Room, lengthOf: LengthOf): Room {
  const inset = /^calc\(100% - (\d+(?:\.\d+)?)px\)$/.exec(css.width ?? '')?.[1];
  const limits = [css.width, css['max-width']].flatMap((value) => lengthOf(value) ?? []);
  return limits.reduce(atMost, inset === undefined ? around : less(around, Number(inset)));
}

const paddings: readonly CssProperty[] = ['padding-left', 'padding-right'];
const borders: readonly CssProperty[] = ['border-left-width', 'border-right-width'];

/** What an element's own edges, and a grid or a row, leave for one of its children. */
function share(
  parent: ElementNode,
  children: readonly ElementNode[],
  child: ElementNode,
  room: Room,
  breakpoint: Breakpoint,
  lengthOf: LengthOf,
): Room {
  const css = cssAt(parent, breakpoint);
  const own = cssAt(child, breakpoint);
  const isDefinite = hasDefiniteWidth(child.tag, own, css, room.isDefinite);
  const edges = [
    ...paddings.map((side) => lengthOf(css[side]) ?? 0),
    ...borders.map((side) => lengthOf(css[side] ?? css['border-width']) ?? 0),
  ];
  const inside = less(
    { ...room, isDefinite },
    edges.reduce((sum, edge) => sum + edge, 0),
  );
  const gap = lengthOf(css['column-gap']) ?? 0;
  if (css.display === 'grid') {
    const columns = Number(/^repeat\((\d+),/.exec(css['grid-template-columns'] ?? '')?.[1] ?? 1);
    const span = Math.min(Number(/^span (\d+)/.exec(own['grid-column'] ?? '')?.[1] ?? 1), columns);
    const column = scaled(less(inside, gap * (columns - 1)), 1 / columns);
    return less(scaled(column, span), -gap * (span - 1));
  }
  const isRow = css.display === 'flex' && css['flex-direction'] === 'row';
  if (!isRow || !grows(own) || css.position === 'absolute') return inside;
  const shown = children.map((one) => cssAt(one, breakpoint)).filter(isInRow);
  // Where children may wrap, a phone shows them below one another.
  if (css['flex-wrap'] === 'wrap' && breakpoint === 'mobile') return inside;
  const fixed = shown.map((one) => (grows(one) ? 0 : (lengthOf(one.width) ?? 0)));
  const taken = fixed.reduce((sum, width) => sum + width, gap * (shown.length - 1));
  return scaled(less(inside, taken), 1 / shown.filter(grows).length);
}

function isInRow({ display, position }: CssDeclarations): boolean {
  return display !== 'none' && position !== 'absolute';
}

function grows(css: CssDeclarations): boolean {
  return css.flex?.startsWith('1 ') ?? false;
}

/** How wide the whole picture is shown: what fills a box of another form is cut off at its sides. */
function shownIn(
  css: CssDeclarations,
  room: Room,
  image: PictureSize | undefined,
  lengthOf: LengthOf,
): Room {
  if (!image) return room;
  const ratio = image.width / image.height;
  const height = lengthOf(css.height);
  const box = Number(css['aspect-ratio']);
  if (css['object-fit'] !== 'cover')
    return height === undefined ? room : atMost(room, height * ratio);
  if (height !== undefined) return { ...room, least: height * ratio };
  return box > 0 ? scaled(room, Math.max(1, ratio / box)) : room;
}

function sizesOf(rooms: Rooms, image: PictureSize | undefined): string {
  const { tablet, mobile } = breakpointWidths;
  const length = (room: Room, narrowest: number, widest: number): string =>
    room.isDefinite || !image ? cssLength(room, narrowest, widest) : `${image.width}px`;
  const wide = length(rooms.base, tablet.maximum + 1, Number.POSITIVE_INFINITY);
  const middle = length(rooms.tablet, mobile.maximum + 1, tablet.maximum);
  const narrow = length(rooms.mobile, 320, mobile.maximum);
  return [
    ...(narrow === middle ? [] : [`(max-width: ${mobile.maximum}px) ${narrow}`]),
    ...(middle === wide ? [] : [`(max-width: ${tablet.maximum}px) ${middle}`]),
    wide,
  ].join(', ');
}

/** Reads lengths in pixels and those that are a token of the theme. */
function lengthsIn(theme: Theme): LengthOf {
  const tokens = new Map<string, string>(themeToCss(theme));
  return (value = '') => {
    const token = /^var\((--[a-zA-Z0-9-]+)\)$/.exec(value)?.[1];
    const length = token === undefined ? value : (tokens.get(token) ?? '');
    const pixels = /^(\d+(?:\.\d+)?)px$/.exec(length)?.[1];
    return pixels === undefined ? undefined : Number(pixels);
  };
}

function elementsIn({ children }: ElementNode): readonly ElementNode[] {
  return children.filter((child) => child.type === 'element');
}

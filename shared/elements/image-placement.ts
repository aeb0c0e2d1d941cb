import { type Breakpoint, breakpointWidths } from '#shared/document/style.ts';
import type { CssDeclarations } from './css.ts';
import { hasDefiniteWidth } from './definite-width.ts';
import type { ElementNode } from './element.ts';

/** How one picture of a page is best loaded. */
export interface ImagePlacement {
  /** For the attribute `sizes`: how wide it is shown, at most. */
  readonly sizes: string;
  /** CSS pixels on a desktop, to compare placements by. */
  readonly width: number;
  /** Is among the first that a visitor sees. */
  readonly isFirst: boolean;
  /** Is the largest of those, which the page waits for. */
  readonly isMain: boolean;
}

/** CSS pixels of the whole picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A part of the window's width, and no more than so many pixels. */
interface Room {
  readonly share: number;
  readonly pixels: number;
  /**
   * Its width comes from styles, not from what is in it. Else the picture's own size decides, and that is
   * what the attribute `sizes` says where a picture is there in several widths.
   */
  readonly isDefinite: boolean;
}
type Rooms = Readonly<Record<Breakpoint, Room>>;

/** Sections at the top of a page that are likely in view at once: its header and what follows. */
const firstSections = 2;
/** Narrower pictures, such as logos and cards, aren't what a page waits for. */
const smallestMain = 480;

/** Where the pictures of all pages stand, as far as the styles alone tell. */
export function imagePlacements(
  pages: readonly ElementNode[],
  sizeOf: (asset: string) => PictureSize | undefined,
): ReadonlyMap<ElementNode, ImagePlacement> {
  const placements = new Map<ElementNode, ImagePlacement>();
  const pictures = new Set<ElementNode>();
  for (const page of pages) addPictured(page, pictures);
  const whole = {
    share: 1,
    pixels: Number.POSITIVE_INFINITY,
    isDefinite: true,
  };
  for (const page of pages) {
    const top = elementsIn(page).flatMap((child) =>
      child.tag === 'main' ? elementsIn(child) : [child],
    );
    const first = new Set(top.slice(0, firstSections));
    let hasMain = false;
    const visit = (element: ElementNode, around: Rooms, wasFirst: boolean): void => {
      if (!pictures.has(element)) return;
      const isFirst = wasFirst || first.has(element);
      const rooms = each((breakpoint) => roomOf(element, around[breakpoint], breakpoint));
      const asset = assetOf(element);
      if (asset !== undefined) {
        const size = sizeOf(asset);
        const shown = covering(element, rooms, size);
        const { artboard } = breakpointWidths.base;
        const width = Math.min(shown.base.share * artboard, shown.base.pixels);
        const isMain = isFirst && !hasMain && width >= smallestMain;
        hasMain ||= isMain;
        placements.set(element, {
          sizes: sizesOf(shown, size),
          width,
          isFirst,
          isMain,
        });
      }
      const children = elementsIn(element);
      for (const child of children) {
        const inside = each((breakpoint) =>
          share(element, children, child, rooms[breakpoint], breakpoint),
        );
        visit(child, inside, isFirst);
      }
    };
    visit(
      page,
      each(() => whole),
      false,
    );
  }
  return placements;
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
  placements: ReadonlyMap<ElementNode, ImagePlacement>,
): string | undefined {
  if (!page) return undefined;
  const placement = placements.get(page);
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

/** How wide an element may get where this much is left for it. */
function roomOf(element: ElementNode, around: Room, breakpoint: Breakpoint): Room {
  const css = cssAt(element, breakpoint);
  const limits = [css.width, css['max-width']].flatMap((value) => pixelsOf(value) ?? []);
  return { ...around, pixels: Math.min(around.pixels, ...limits) };
}

/** What a grid or a row leaves for one of its children. Gaps and padding are left out: a little more is no harm. */
function share(
  parent: ElementNode,
  children: readonly ElementNode[],
  child: ElementNode,
  outer: Room,
  breakpoint: Breakpoint,
): Room {
  const css = cssAt(parent, breakpoint);
  const own = cssAt(child, breakpoint);
  const isDefinite = hasDefiniteWidth(child.tag, own, css, outer.isDefinite);
  const room = { ...outer, isDefinite };
  if (css.display === 'grid') {
    const columns = Number(/^repeat\((\d+),/.exec(css['grid-template-columns'] ?? '')?.[1] ?? 1);
    const span = Number(/^span (\d+)/.exec(own['grid-column'] ?? '')?.[1] ?? 1);
    return part(room, Math.min(span, columns) / columns);
  }
  const isRow = css.display === 'flex' && css['flex-direction'] === 'row';
  if (!isRow || !grows(own)) return room;
  return part(room, 1 / children.filter((one) => grows(cssAt(one, breakpoint))).length);
}

function part({ share: all, pixels, isDefinite }: Room, fraction: number): Room {
  return { share: all * fraction, pixels: pixels * fraction, isDefinite };
}

function grows(css: CssDeclarations): boolean {
  return css.flex?.startsWith('1 ') ?? false;
}

/** A landscape that fills an upright box is shown wider than the box, and cut off. */
function covering(element: ElementNode, rooms: Rooms, image: PictureSize | undefined): Rooms {
  return each((breakpoint) => {
    const css = cssAt(element, breakpoint);
    const box = Number(css['aspect-ratio']);
    if (!image || css['object-fit'] !== 'cover' || !(box > 0)) return rooms[breakpoint];
    return part(rooms[breakpoint], Math.max(1, image.width / image.height / box));
  });
}

function sizesOf(rooms: Rooms, image: PictureSize | undefined): string {
  const { tablet, mobile } = breakpointWidths;
  const length = (room: Room, narrowest: number, widest: number): string =>
    room.isDefinite || !image ? lengthOf(room, narrowest, widest) : `${image.width}px`;
  const wide = length(rooms.base, tablet.maximum + 1, Number.POSITIVE_INFINITY);
  const middle = length(rooms.tablet, mobile.maximum + 1, tablet.maximum);
  const narrow = length(rooms.mobile, 320, mobile.maximum);
  return [
    ...(narrow === middle ? [] : [`(max-width: ${mobile.maximum}px) ${narrow}`]),
    ...(middle === wide ? [] : [`(max-width: ${tablet.maximum}px) ${middle}`]),
    wide,
  ].join(', ');
}

/** A room as a CSS length, for windows between these widths. */
function lengthOf({ share: fraction, pixels }: Room, narrowest: number, widest: number): string {
  const most = `${Math.ceil(pixels)}px`;
  const relative = `${Math.ceil(fraction * 100)}vw`;
  if (pixels <= fraction * narrowest) return most;
  return pixels >= fraction * widest ? relative : `min(${relative}, ${most})`;
}

function pixelsOf(value: string | undefined): number | undefined {
  const pixels = /^(\d+(?:\.\d+)?)px$/.exec(value ?? '')?.[1];
  return pixels === undefined ? undefined : Number(pixels);
}

function elementsIn({ children }: ElementNode): readonly ElementNode[] {
  return children.filter((child) => child.type === 'element');
}

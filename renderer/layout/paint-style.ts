import {
  type LinearGradient,
  type ShadowLayer,
  isTransparent,
  parseGradient,
  parseShadows,
  parseUrl,
  pixelsOf,
} from './css-values.ts';

/** How texts of an element look. Equal styles are one object, so that identity tells them apart. */
export interface TextStyle {
  /** For a canvas context's `font`. */
  readonly font: string;
  readonly fontSize: number;
  /** Pixels. */
  readonly letterSpacing: number;
  readonly color: string;
  readonly textTransform: string;
  readonly textAlign: string;
  readonly whiteSpace: string;
  /** Pixels; controls need it, whose lines aren't measured. */
  readonly lineHeight: number;
}

export interface BorderSide {
  readonly width: number;
  readonly color: string;
  readonly style: string;
}

export type BackgroundImage =
  | LinearGradient
  | {
      readonly type: 'image';
      readonly url: string;
      readonly fit: 'cover' | 'contain';
      /** As in CSS, each in percent or pixels. */
      readonly position: readonly [string, string];
    };

/** What the painter needs to know of an element: resolved values, lengths in page pixels. */
export interface PaintStyle {
  readonly visible: boolean;
  /** Undefined where nothing is filled. */
  readonly background: string | undefined;
  readonly image: BackgroundImage | undefined;
  /** Top, right, bottom, left; undefined where no side has a width. */
  readonly borders: readonly [BorderSide, BorderSide, BorderSide, BorderSide] | undefined;
  /** Top left, top right, bottom right, bottom left; undefined where all are square. */
  readonly radii: readonly [number, number, number, number] | undefined;
  readonly shadows: readonly ShadowLayer[];
  readonly opacity: number;
  readonly clips: boolean;
  readonly objectFit: string;
  readonly objectPosition: readonly [string, string];
  /** 0 in normal flow; positioned elements paint after those, by z-index. */
  readonly paintLevel: number;
  readonly display: string;
  readonly flexDirection: string;
  readonly flexWrap: string;
  readonly paddingLeft: number;
  readonly paddingTop: number;
  readonly paddingRight: number;
  readonly paddingBottom: number;
  /** `underline`, `line-through` or `none`; passes to texts inside, as in CSS. */
  readonly decoration: string;
  readonly listStyle: string;
  /** Whether the browser draws controls for a dark page. */
  readonly darkControls: boolean;
  readonly text: TextStyle;
}

/** Reads what is painted from a computed style, with one shared object for equal text styles. */
export function readPaintStyle(
  computed: CSSStyleDeclaration,
  internText: (style: TextStyle) => TextStyle,
): PaintStyle {
  const positioned = computed.position !== 'static';
  const zIndex = Number.parseInt(computed.zIndex, 10);
  const position = computed.objectPosition.split(' ');
  return {
    visible: computed.visibility !== 'hidden',
    background: isTransparent(computed.backgroundColor) ? undefined : computed.backgroundColor,
    image: backgroundImage(computed),
    borders: borders(computed),
    radii: radii(computed),
    shadows: parseShadows(computed.boxShadow),
    opacity: Number(computed.opacity),
    clips: computed.overflowX !== 'visible',
    objectFit: computed.objectFit,
    objectPosition: [position[0] ?? '50%', position[1] ?? '50%'],
    paintLevel: positioned ? 1 + (Number.isFinite(zIndex) ? zIndex : 0) : 0,
    display: computed.display,
    flexDirection: computed.flexDirection,
    flexWrap: computed.flexWrap,
    paddingLeft: pixelsOf(computed.paddingLeft),
    paddingTop: pixelsOf(computed.paddingTop),
    paddingRight: pixelsOf(computed.paddingRight),
    paddingBottom: pixelsOf(computed.paddingBottom),
    decoration: computed.textDecorationLine,
    listStyle: computed.listStyleType,
    darkControls: computed.colorScheme === 'dark',
    text: internText(readTextStyle(computed)),
  };
}

function readTextStyle(computed: CSSStyleDeclaration): TextStyle {
  const fontSize = pixelsOf(computed.fontSize);
  return {
    font: `${computed.fontStyle} ${computed.fontWeight} ${fontSize}px ${computed.fontFamily}`,
    fontSize,
    letterSpacing: pixelsOf(computed.letterSpacing),
    color: computed.color,
    textTransform: computed.textTransform,
    textAlign: computed.textAlign,
    whiteSpace: computed.whiteSpace,
    lineHeight: pixelsOf(computed.lineHeight) || fontSize * 1.2,
  };
}

function backgroundImage(computed: CSSStyleDeclaration): BackgroundImage | undefined {
  const value = computed.backgroundImage;
  if (value === 'none') return undefined;
  const url = parseUrl(value);
  if (url === undefined) return parseGradient(value);
  const [x = '50%', y = '50%'] = computed.backgroundPosition.split(' ');
  const fit = computed.backgroundSize === 'contain' ? 'contain' : 'cover';
  return { type: 'image', url, fit, position: [x, y] };
}

function borders(computed: CSSStyleDeclaration): PaintStyle['borders'] {
  const sides = [
    side(computed.borderTopWidth, computed.borderTopColor, computed.borderTopStyle),
    side(computed.borderRightWidth, computed.borderRightColor, computed.borderRightStyle),
    side(computed.borderBottomWidth, computed.borderBottomColor, computed.borderBottomStyle),
    side(computed.borderLeftWidth, computed.borderLeftColor, computed.borderLeftStyle),
  ] as const;
  return sides.some((one) => one.width > 0) ? sides : undefined;
}

function side(width: string, color: string, style: string): BorderSide {
  return { width: style === 'none' || style === 'hidden' ? 0 : pixelsOf(width), color, style };
}

function radii(computed: CSSStyleDeclaration): PaintStyle['radii'] {
  const corners = [
    pixelsOf(computed.borderTopLeftRadius),
    pixelsOf(computed.borderTopRightRadius),
    pixelsOf(computed.borderBottomRightRadius),
    pixelsOf(computed.borderBottomLeftRadius),
  ] as const;
  return corners.some((corner) => corner > 0) ? corners : undefined;
}

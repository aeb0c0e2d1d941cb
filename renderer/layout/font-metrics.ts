/** Font measures that layout boxes don't tell, kept by font. */
export interface FontMetrics {
  readonly ascentOf: (font: string) => number;
  clear(): void;
}

/** Reads them with a canvas of the top document, whose fonts are the ones that paint. */
export function createFontMetrics(): FontMetrics {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No 2D canvas');
  const ascents = new Map<string, number>();
  return {
    ascentOf(font) {
      const known = ascents.get(font);
      if (known !== undefined) return known;
      context.font = font;
      const ascent = Math.round(context.measureText('x').fontBoundingBoxAscent);
      ascents.set(font, ascent);
      return ascent;
    },
    clear() {
      ascents.clear();
    },
  };
}

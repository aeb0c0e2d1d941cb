/** Relative luminance of a `#rrggbb` colour, 0 to 1, by WCAG 2. */
export function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21, by WCAG 2. */
export function contrastRatio(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** White or near-black, whichever reads better on a colour; black where neither reaches 4.5. */
export function readableOn(background: string): '#ffffff' | '#111827' | '#000000' {
  const [white, ink] = [contrastRatio(background, '#ffffff'), contrastRatio(background, '#111827')];
  if (white < 4.5 && ink < 4.5) return '#000000';
  return white >= ink ? '#ffffff' : '#111827';
}

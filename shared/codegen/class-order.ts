/**
 * Utilities in the order in which Tailwind's own tools sort them, so that a formatter leaves them where they
 * are: by their prefix, or by their property with `=` before it.
 */
const order = [
  ...['=position', 'inset', 'top', 'right', 'bottom', 'left', '=z-index', '=grid-column'],
  ...['m', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', '=display', '=aspect-ratio', 'size', 'h', 'max-h'],
  ...['min-h', 'w', 'max-w', 'min-w', '=flex', '=flex-shrink', '=flex-grow', 'basis', '=cursor'],
  ...['=resize', '=list-style-type', '=appearance', '=grid-template-columns', '=flex-direction'],
  ...['=flex-wrap', '=align-items', '=justify-content', '=justify-items', 'gap', 'gap-x', 'gap-y'],
  ...['=align-self', '=justify-self', '=overflow', '=border-radius', '=border-width'],
  ...['=border-top-width', '=border-right-width', '=border-bottom-width', '=border-left-width'],
  ...['=border-style', '=border-color', '=background-color', '=background-image'],
  ...['=background-size', '=background-position', '=background-repeat', '=object-fit'],
  ...['=object-position', 'p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', '=text-align', '=font-family'],
  ...['=font-size', '=line-height', '=font-weight', '=letter-spacing', '=overflow-wrap'],
  ...['=text-overflow', '=white-space', '=color', '=text-transform', '=font-style'],
  ...['=text-decoration-line', '=opacity', '=box-shadow'],
];
const ranks: ReadonlyMap<string, number> = new Map(order.map((key, index) => [key, index]));

/** Compares utilities by their keys. */
export function byClassOrder(
  [a]: readonly [string, string],
  [b]: readonly [string, string],
): number {
  return (ranks.get(a) ?? order.length) - (ranks.get(b) ?? order.length);
}

/** The screens of the canvas, with the names of their buttons. */
export const screens = [
  { name: 'Escritorio', width: 1280 },
  { name: 'Tableta', width: 768 },
  { name: 'Celular', width: 390 },
] as const;

/** The share of a page's pixels that may differ: edges of letters and curves. */
export const tolerance = 0.005;

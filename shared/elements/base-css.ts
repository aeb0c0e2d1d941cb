/**
 * Rules of every generated app that can move a line of text, beside Tailwind's base styles; the canvas lays
 * pages out with the same. Titles break into lines of like length, and no paragraph ends in a single word.
 */
export const lineBreakCss = `h1,
h2,
h3,
h4,
h5,
h6 {
  text-wrap-style: balance;
}

p {
  text-wrap-style: pretty;
}
`;

/** How the lines of an element break, for what stands in for it while its text is typed. */
export function lineBreakOf(tag: string): 'balance' | 'pretty' | 'auto' {
  if (/^h[1-6]$/.test(tag)) return 'balance';
  return tag === 'p' ? 'pretty' : 'auto';
}

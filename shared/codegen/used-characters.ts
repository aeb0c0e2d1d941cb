import type { ElementNode } from '#shared/elements/element.ts';

const beyondAscii = /[^\0-\x7f]/;

/** The characters beyond ASCII in the texts of these pages, and in what their fields say or hold. */
export function usedCharacters(pages: readonly ElementNode[]): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (text: string): void => {
    if (beyondAscii.test(text)) for (const character of text) used.add(character);
  };
  const visit = ({ attributes, children }: ElementNode): void => {
    for (const name of ['placeholder', 'value', 'alt'] as const) {
      const value = attributes[name];
      if (typeof value === 'string') add(value);
    }
    for (const child of children) {
      if (child.type === 'text') add(child.text);
      else visit(child);
    }
  };
  for (const page of pages) visit(page);
  return used;
}

import type { ProjectDocument } from '#shared/document/document.ts';
import type { ElementNode } from '#shared/elements/element.ts';

/** From here on a page is easier to read in several files. */
const longPage = 24;
const smallestSection = 6;

/**
 * The parts of a page that get a file of their own: its top-level elements, and those of its main
 * landmark, because that is only a wrapper.
 */
export function sectionsOf(page: ElementNode): readonly ElementNode[] {
  if (countElements(page) < longPage) return [];
  return elementsIn(page)
    .flatMap((child) => (child.tag === 'main' ? elementsIn(child) : [child]))
    .filter((child) => countElements(child) >= smallestSection);
}

/** What to call a section: the layer's name, its anchor, what kind it is, its heading. */
export function sectionLabel(section: ElementNode, document: ProjectDocument): string {
  const anchor = section.attributes['id'];
  const node = document.node(section.source);
  if (node !== undefined && node.name !== '') return node.name;
  if (typeof anchor === 'string' && anchor !== '') return anchor;
  if (node !== undefined && !plainKinds.has(node.kind)) return node.kind;
  return headingOf(section) ?? (section.tag === 'div' ? 'section' : section.tag);
}

/** Kinds that say nothing of what they hold. */
const plainKinds: ReadonlySet<string> = new Set(['page', 'frame']);

function headingOf(element: ElementNode): string | undefined {
  if (/^h[1-6]$/.test(element.tag)) {
    const text = element.children
      .map((child) => (child.type === 'text' ? child.text : ''))
      .join('');
    return text === '' ? undefined : text;
  }
  return elementsIn(element).reduce<string | undefined>(
    (found, child) => found ?? headingOf(child),
    undefined,
  );
}

/** The child elements of an element, without its texts. */
export function elementsIn(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.type === 'element');
}

function countElements(element: ElementNode): number {
  return elementsIn(element).reduce((count, child) => count + countElements(child), 1);
}

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

/** What to call a section: the layer's name, its anchor, or what it is. */
export function sectionLabel(section: ElementNode, document: ProjectDocument): string {
  const anchor = section.attributes['id'];
  const name = document.node(section.source)?.name ?? '';
  if (name !== '') return name;
  if (typeof anchor === 'string' && anchor !== '') return anchor;
  return section.tag === 'div' ? 'section' : section.tag;
}

/** The child elements of an element, without its texts. */
export function elementsIn(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.type === 'element');
}

function countElements(element: ElementNode): number {
  return elementsIn(element).reduce((count, child) => count + countElements(child), 1);
}

import type { ProjectDocument } from '#shared/document/document.ts';
import type { ElementNode } from '#shared/elements/element.ts';

/** From here on a page is easier to read in several files. */
const longPage = 24;
const smallestSection = 6;

/** The top-level elements of a page that get a file of their own. */
export function sectionsOf(page: ElementNode): readonly ElementNode[] {
  if (countElements(page) < longPage) return [];
  return page.children.filter(
    (child): child is ElementNode => child.type === 'element' && countElements(child) >= smallestSection,
  );
}

/** What to call a section: the layer's name, its anchor, or what it is. */
export function sectionLabel(section: ElementNode, document: ProjectDocument): string {
  const anchor = section.attributes['id'];
  const name = document.node(section.source)?.name ?? '';
  if (name !== '') return name;
  if (typeof anchor === 'string' && anchor !== '') return anchor;
  return section.tag === 'div' ? 'section' : section.tag;
}

function countElements(element: ElementNode): number {
  return element.children.reduce(
    (count, child) => count + (child.type === 'element' ? countElements(child) : 0),
    1,
  );
}

import type { ProjectDocument } from '#shared/document/document.ts';
import { checkContrast } from './check-contrast.ts';
import { checkElements } from './check-elements.ts';
import { type ImageFacts, checkImages } from './check-images.ts';
import { checkLinks } from './check-links.ts';
import { checkMaps } from './check-maps.ts';
import { checkPages } from './check-pages.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkSamples } from './check-samples.ts';
import type { Finding } from './finding.ts';
import { readPages } from './page-tree.ts';

/**
 * What to mend before a project is published, errors first, then in the order of the pages. Looks at
 * what visitors get: hidden elements don't count.
 */
export function checkProject(document: ProjectDocument, images: readonly ImageFacts[]): Finding[] {
  const pages = readPages(document);
  const found = [
    ...checkPages(pages),
    ...checkLinks(document, pages),
    ...checkSamples(document, pages),
    ...checkPlaceholders(document, pages),
    ...checkImages(pages, images, document.theme),
    ...pages.flatMap((page) => [
      ...checkElements(page),
      ...checkMaps(document, page),
      ...checkContrast(page, document.theme, document.settings),
    ]),
  ];
  const order = new Map(pages.map(({ id }, index) => [id, index]));
  const rank = ({ severity, page }: Finding): number =>
    (severity === 'error' ? 0 : pages.length) + (order.get(page) ?? 0);
  return found.toSorted((first, second) => rank(first) - rank(second));
}

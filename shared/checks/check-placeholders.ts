import type { ProjectDocument } from '#shared/document/document.ts';
import { type SampleTexts, sampleTexts } from '#shared/elements/catalog/sample-texts.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { bandRole } from '#shared/elements/page-outline.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, elementsWithin, excerpt, finding } from './page-tree.ts';

/**
 * Sections from the palette in which nobody has written yet: one finding for each, at the first text that
 * says what should stand there.
 */
export function checkPlaceholders(
  document: ProjectDocument,
  pages: readonly CheckedPage[],
): Finding[] {
  const samples = sampleTexts();
  return pages.flatMap((page) => {
    const found = new Map<string, Finding>();
    const seen = new Set<string>();
    for (const [{ source }, ancestors] of elementsWithin(page.root)) {
      if (seen.has(source)) continue;
      seen.add(source);
      const text = sampleOf(document, source, samples);
      const band = bandOf(document, ancestors) ?? source;
      if (text === undefined || found.has(band)) continue;
      const data = { text: excerpt(text) };
      found.set(band, finding('sample-text', 'warning', page, source, data));
    }
    return [...found.values()];
  });
}

function sampleOf(document: ProjectDocument, id: string, samples: SampleTexts): string | undefined {
  return Object.entries(document.node(id)?.props ?? {})
    .map(([prop, value]) => samples.in(prop, value))
    .find((text) => text !== undefined);
}

/** The outermost section that an element stands in. */
function bandOf(document: ProjectDocument, ancestors: readonly ElementNode[]): string | undefined {
  return ancestors
    .map(({ source }) => source)
    .find((id) => {
      const node = document.node(id);
      return node !== undefined && bandRole(node) !== null;
    });
}

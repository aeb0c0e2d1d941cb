import type { ProjectDocument } from '#shared/document/document.ts';
import { normalizePhone } from '#shared/elements/phone.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, elementsWithin, excerpt, finding } from './page-tree.ts';

/** Texts and addresses that are still the template's and false for whoever made the site of it. */
export function checkSamples(document: ProjectDocument, pages: readonly CheckedPage[]): Finding[] {
  const { settings } = document;
  const samples = settings.samples
    .split('\n')
    .filter((sample) => sample !== '' && sample !== settings.whatsapp);
  if (samples.length === 0) return [];
  return pages.flatMap((page) => {
    const found = new Map<string, Finding>();
    const description = oneLine(page.description || settings.description).trim();
    if (samples.includes(description)) {
      const data = { text: excerpt(description) };
      found.set(description, finding('sample-description', 'warning', page, page.id, data));
    }
    for (const [{ source, attributes, children }] of elementsWithin(page.root)) {
      const texts = children.flatMap((child) => (child.type === 'text' ? [child.text] : []));
      const { href } = attributes;
      const all = [...texts, typeof href === 'string' ? href : ''].map(oneLine);
      for (const sample of samples) {
        if (found.has(sample) || !all.some((text) => text.includes(sample))) continue;
        const data = { text: excerpt(sample) };
        found.set(sample, finding('sample-text', 'warning', page, source, data));
      }
    }
    return [...found.values()];
  });
}

/** What is wrong with the project's WhatsApp number, said at the first element that leads to it. */
export function checkWhatsappNumber(
  document: ProjectDocument,
  page: CheckedPage,
  node: Finding['node'],
): Finding[] {
  const { whatsapp, currency, samples } = document.settings;
  if (samples.split('\n').includes(whatsapp)) {
    return [finding('sample-whatsapp', 'warning', page, node, { number: whatsapp })];
  }
  const { number, problem } = normalizePhone(whatsapp, currency);
  if (number === whatsapp) return [];
  if (problem === null) {
    const data = { number: whatsapp, fixed: number };
    return [finding('whatsapp-number-incomplete', 'warning', page, node, data)];
  }
  return [finding('whatsapp-number-unusable', 'error', page, node, { number: whatsapp })];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

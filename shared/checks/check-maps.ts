import type { ProjectDocument } from '#shared/document/document.ts';
import { safeUrl } from '#shared/elements/safe-url.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, elementsWithin, excerpt, finding } from './page-tree.ts';

/** Maps with a link where the address should stand: they would look that link up as if it were a place. */
export function checkMaps(document: ProjectDocument, page: CheckedPage): Finding[] {
  return [...elementsWithin(page.root)].flatMap(([{ source, part }]) => {
    const node = part === '' ? document.node(source) : undefined;
    const address = node?.kind === 'map-link' ? node.props['address'] : undefined;
    const link = typeof address === 'string' ? linkIn(address) : undefined;
    if (link === undefined) return [];
    const place = placeOf(link);
    const data = { text: excerpt(link), ...(place === undefined ? {} : { fixed: place }) };
    return [finding('map-address-link', 'error', page, source, data)];
  });
}

/** The first link of a text, with its scheme. */
function linkIn(text: string): string | undefined {
  const words = text
    .split(/\s+/)
    .filter((word) => /^https?:\/\/|^(?:www|maps|goo)\.[\w.]+\//i.test(word));
  return words.map((word) => safeUrl(word)).find((url) => url !== undefined);
}

/** The place that a link of a map service names; short links name none. */
function placeOf(link: string): string | undefined {
  const named =
    /\/maps\/(?:place|search)\/([^/@?#]+)/.exec(link)?.[1] ??
    /[?&](?:query|q|destination)=([^&#]+)/.exec(link)?.[1];
  if (!named) return undefined;
  try {
    const place = decodeURIComponent(named.replaceAll('+', ' ')).trim();
    return place === '' || place.length > 200 ? undefined : place;
  } catch {
    return undefined;
  }
}

import { reservedSubdomains } from '#shared/api/schemas/app.ts';

/** A text as one DNS label: no accents, lower case, single hyphens, at most 32 characters. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replaceAll(/^-+|-+$/g, '');
}

/** Subdomains to try for an app of this name, in order; none is reserved. */
export function* subdomainCandidates(name: string): Generator<string> {
  const slug = slugify(name);
  const base = slug.length < 2 ? 'sitio' : reservedSubdomains.has(slug) ? `${slug}-app` : slug;
  yield base;
  for (let number = 2; number <= 99; number += 1) yield `${base}-${number}`;
}

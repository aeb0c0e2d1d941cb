import { createImageRegistry, type GeneratedAsset } from '#shared/codegen/images.ts';
import { tailwindClasses } from '#shared/codegen/tailwind-classes.ts';
import { tokenNames } from '#shared/codegen/theme-tokens.ts';
import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import { elementsOf } from '#shared/elements/testing/walk.ts';

/** Tag and sorted classes of each element that a page's tree asks for, in order. */
export function expectedElements(
  document: ProjectDocument,
  page: NodeId,
  assets: readonly GeneratedAsset[],
): string[] {
  const context = {
    tokens: tokenNames(document.theme),
    imageUrl: createImageRegistry(assets).url,
  };
  return elementsOf(buildPageElements(document, page)).map(
    ({ tag, css }) => `${tag} ${tailwindClasses(css, context).toSorted().join(' ')}`,
  );
}

/** Tag and sorted classes of each element in a built page's root, without what icons are drawn of. */
export function shownElements(html: string): string[] {
  const root = html.slice(html.indexOf('<div id="root">') + '<div id="root">'.length);
  const tags = root.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/g);
  return [...tags]
    .filter(([, tag = '']) => !/^(?:path|circle|rect|line|polyline|polygon|ellipse)$/.test(tag))
    .map(([, tag = '', attributes = '']) => {
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const own = classes.filter((name) => name !== '' && !name.startsWith('lucide'));
      return `${tag} ${own.toSorted().join(' ')}`;
    });
}

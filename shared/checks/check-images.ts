import type { NodeId } from '#shared/document/node.ts';
import { breakpoints } from '#shared/document/style.ts';
import type { Theme } from '#shared/document/theme.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { assetOf, imagePlacements } from '#shared/elements/image-placement.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, elementsWithin, finding } from './page-tree.ts';

/** What is known of an image of the project. */
export interface ImageFacts {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType?: string;
  /** CSS pixels of the whole picture, where they are known. */
  readonly width?: number | null;
  readonly height?: number | null;
}

const largeBytes = 500_000;
const veryLargeBytes = 2_000_000;

/**
 * Images that take long to load on a phone and that publishing can't make lighter, and photos that are
 * shown larger than they are; each once, where it is seen first.
 */
export function checkImages(
  pages: readonly CheckedPage[],
  images: readonly ImageFacts[],
  theme: Theme,
): Finding[] {
  return [...checkWeights(pages, images), ...checkSharpness(pages, images, theme)];
}

function checkWeights(pages: readonly CheckedPage[], images: readonly ImageFacts[]): Finding[] {
  const large = new Map(
    images
      .filter((image) => image.bytes > largeBytes && !isPhoto(image))
      .map((image) => [image.id, image]),
  );
  const found: Finding[] = [];
  for (const [page, asset, node] of usesOf(pages)) {
    const image = large.get(asset);
    if (!image) continue;
    large.delete(asset);
    const severity = image.bytes > veryLargeBytes ? 'error' : 'warning';
    const data = { name: image.name, kilobytes: Math.round(image.bytes / 1000) };
    found.push(finding('image-large', severity, page, node, data));
  }
  return found;
}

function checkSharpness(
  pages: readonly CheckedPage[],
  images: readonly ImageFacts[],
  theme: Theme,
): Finding[] {
  const sizes = new Map(
    images.flatMap((image) => {
      const { id, name, width, height } = image;
      return isPhoto(image) && width && height ? [[id, { name, width, height }] as const] : [];
    }),
  );
  const found: Finding[] = [];
  for (const page of pages) {
    const placements = imagePlacements([page.root], (id) => sizes.get(id), theme);
    for (const { element, width: shown } of placements.values()) {
      const asset = assetOf(element) ?? '';
      const image = sizes.get(asset);
      if (!image || image.width >= Math.floor(shown)) continue;
      sizes.delete(asset);
      const data = { name: image.name, pixels: image.width, shown: Math.round(shown) };
      found.push(finding('image-small', 'warning', page, element.source, data));
    }
  }
  return found;
}

/** Publishing makes photos as light as they can be. Drawings and animations stay as they are. */
function isPhoto({ mediaType }: ImageFacts): boolean {
  return mediaType !== undefined && mediaType !== 'image/svg+xml' && mediaType !== 'image/gif';
}

function* usesOf(pages: readonly CheckedPage[]): Generator<readonly [CheckedPage, string, NodeId]> {
  for (const page of pages) {
    for (const [element] of elementsWithin(page.root)) {
      for (const asset of assetsOf(element)) yield [page, asset, element.source];
    }
  }
}

function assetsOf({ attributes, css }: ElementNode): string[] {
  const attributeAssets = Object.values(attributes).flatMap((value) =>
    typeof value === 'object' && value.type === 'asset' ? [value.asset] : [],
  );
  const fills = breakpoints.flatMap((breakpoint) => {
    const asset = /^asset\(([0-9a-f]{64})\)$/.exec(css[breakpoint]['background-image'] ?? '')?.[1];
    return asset === undefined ? [] : [asset];
  });
  return [...attributeAssets, ...fills];
}

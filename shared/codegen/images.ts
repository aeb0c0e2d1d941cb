import { createScope } from './scope.ts';

/** What code generation needs to know of an image of the project. */
export interface GeneratedAsset {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** CSS pixels as shown; null where the file doesn't say. */
  readonly width?: number | null;
  readonly height?: number | null;
  /** Moves, so that it has to stay as it is. */
  readonly isAnimated?: boolean;
}

/** How the bytes of a file are made of an asset. */
export type AssetVariant =
  | { readonly type: 'original' }
  /** WebP of this width, in pixels. */
  | { readonly type: 'webp'; readonly width: number }
  /** JPEG as chats and social networks show it beside a link. */
  | { readonly type: 'social' };

/** A file that is made of one of the project's assets. */
export interface AssetFile {
  /** In the repository. */
  readonly path: string;
  readonly asset: string;
  readonly variant: AssetVariant;
}

/** An image of known size. */
export interface SizedImage {
  /** CSS pixels of the original. */
  readonly width: number;
  readonly height: number;
  /** Is published as WebP. Drawings and animations stay as they are. */
  readonly isPhoto: boolean;
  /** Widths of a photo's smaller files, which have them in their names: `/images/camisa-480.webp`. */
  readonly widths: readonly number[];
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** Phones, tablets and notebooks; a picture is never scaled up. */
const smallerWidths = [480, 960, 1440] as const;
/** Wider files look the same and cost visitors more. */
const largestWidth = 1920;

/** Gives used images their addresses and remembers which were asked for. */
export interface ImageRegistry {
  /** Address in the app, such as `/images/camisa.webp`; undefined for an image that the project lacks. */
  readonly url: (asset: string) => string | undefined;
  /** Address of the picture that goes with a shared link; undefined for an image that can't be one. */
  readonly socialUrl: (asset: string) => string | undefined;
  /** The sizes of an image; undefined where they aren't known. */
  readonly sized: (asset: string) => SizedImage | undefined;
  /**
   * The files of the images that were asked for, by path.
   * @param responsive assets that are needed in all their widths.
   */
  readonly files: (responsive: ReadonlySet<string>) => readonly AssetFile[];
}

/** @param assets all of the project's; each gets a name of its own whether it is used or not. */
export function createImageRegistry(assets: readonly GeneratedAsset[]): ImageRegistry {
  const scope = createScope();
  const stems = new Map<string, string>();
  const names = new Map<string, string>();
  const sizes = new Map<string, SizedImage>();
  for (const asset of assets.toSorted((a, b) => compare(a.id, b.id))) {
    const { id, name, mediaType } = asset;
    const extension = extensions[mediaType];
    const stem = scope.file(name.replace(/\.[a-z0-9]{2,5}$/i, ''), 'image', (free) =>
      smallerWidths.map((width) => `${free}-${width}`),
    );
    if (extension === undefined) continue;
    const sized = sizesOf(asset);
    if (sized) sizes.set(id, sized);
    stems.set(id, stem);
    names.set(id, `${stem}.${sized?.isPhoto ? 'webp' : extension}`);
  }
  const used = new Set<string>();
  const shared = new Set<string>();

  function filesOf(asset: string, responsive: ReadonlySet<string>): AssetFile[] {
    const stem = stems.get(asset) ?? '';
    const path = `${folder}/${names.get(asset) ?? ''}`;
    const sized = sizes.get(asset);
    if (!sized?.isPhoto) return [{ path, asset, variant: { type: 'original' } }];
    const width = Math.min(sized.width, largestWidth);
    const smaller = responsive.has(asset) ? sized.widths : [];
    return [
      { path, asset, variant: { type: 'webp', width } },
      ...smaller.map((wanted): AssetFile => {
        const variant = { type: 'webp', width: wanted } as const;
        return { path: `${folder}/${stem}-${wanted}.webp`, asset, variant };
      }),
    ];
  }

  return {
    url(asset) {
      const name = names.get(asset);
      if (name === undefined) return undefined;
      used.add(asset);
      return `/images/${name}`;
    },
    socialUrl(asset) {
      const stem = stems.get(asset);
      if (stem === undefined) return undefined;
      shared.add(asset);
      return `/images/social/${stem}.jpg`;
    },
    sized: (asset) => sizes.get(asset),
    files: (responsive) =>
      [
        ...[...used].flatMap((asset) => filesOf(asset, responsive)),
        ...[...shared].map((asset): AssetFile => {
          const path = `${folder}/social/${stems.get(asset) ?? ''}.jpg`;
          return { path, asset, variant: { type: 'social' } };
        }),
      ].toSorted((a, b) => compare(a.path, b.path)),
  };
}

const folder = 'frontend/public/images';

function sizesOf({ mediaType, width, height, isAnimated }: GeneratedAsset): SizedImage | undefined {
  const isDrawing = mediaType === 'image/svg+xml' || mediaType === 'image/gif';
  if (!width || !height) return undefined;
  if (isDrawing || isAnimated === true) return { width, height, isPhoto: false, widths: [] };
  const largest = Math.min(width, largestWidth);
  return {
    width,
    height,
    isPhoto: true,
    widths: smallerWidths.filter((smaller) => smaller < largest),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

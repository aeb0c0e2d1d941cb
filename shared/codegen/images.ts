import { createScope } from './scope.ts';

/** What code generation needs to know of an image of the project. */
export interface GeneratedAsset {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

/** A file that is copied from the project's assets. */
export interface AssetFile {
  /** In the repository. */
  readonly path: string;
  readonly asset: string;
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** Gives used images their addresses and remembers which were asked for. */
export interface ImageRegistry {
  /** Address in the app, such as `/images/camisa.webp`; undefined for an image that the project lacks. */
  readonly url: (asset: string) => string | undefined;
  /** The images that were asked for, by path. */
  readonly used: () => readonly AssetFile[];
}

/** @param assets all of the project's; each gets a name of its own whether it is used or not. */
export function createImageRegistry(assets: readonly GeneratedAsset[]): ImageRegistry {
  const scope = createScope();
  const names = new Map<string, string>();
  for (const { id, name, mediaType } of assets.toSorted((a, b) => compare(a.id, b.id))) {
    const extension = extensions[mediaType];
    const stem = scope.file(name.replace(/\.[a-z0-9]{2,5}$/i, ''), 'image');
    if (extension !== undefined) names.set(id, `${stem}.${extension}`);
  }
  const used = new Set<string>();
  return {
    url(asset) {
      const name = names.get(asset);
      if (name === undefined) return undefined;
      used.add(asset);
      return `/images/${name}`;
    },
    used: () =>
      [...used]
        .map((asset) => ({ path: `frontend/public/images/${names.get(asset) ?? ''}`, asset }))
        .toSorted((a, b) => compare(a.path, b.path)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import { isAnimated } from '../assets/is-animated.ts';

/** Tells which images move. Each is read once at most; one that can't be read counts as still. */
export function createAnimationMemory(
  readAsset: (asset: string) => Promise<Uint8Array>,
): (asset: { readonly id: string; readonly mediaType: string }) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const look = async (id: string, mediaType: string): Promise<boolean> => {
    // Drawings and photos of cameras are told by their type.
    if (mediaType === 'image/svg+xml' || mediaType === 'image/jpeg') return false;
    return readAsset(id).then(
      (content) => isAnimated(content, mediaType),
      () => false,
    );
  };
  return ({ id, mediaType }) => {
    const found = known.get(id) ?? look(id, mediaType);
    known.set(id, found);
    return found;
  };
}

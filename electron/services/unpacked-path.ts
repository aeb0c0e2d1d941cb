/**
 * Where a file of a packed app lies as a file: threads, programs and native code don't see into the
 * archive. Anything else than a path or a file's address in it is answered as it is.
 */
export function unpackedPath(path: string): string {
  return path.replace(/([\\/]app\.asar)(?=[\\/]|$)/, '$1.unpacked');
}

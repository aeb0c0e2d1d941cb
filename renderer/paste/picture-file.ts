/** The file that a `data:` address carries; null for one that lies elsewhere. */
export function fileOfAddress(address: string): File | null {
  const [, type = '', encoded = ''] =
    /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/.exec(address) ?? [];
  if (type === '') return null;
  try {
    const letters = atob(encoded.replaceAll(/\s/g, ''));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new File([bytes], 'imagen', { type });
  } catch {
    return null;
  }
}

/** Saves bytes as a file, as the browser saves any download. */
export function downloadFile(fileName: string, parts: readonly Uint8Array[], type: string): void {
  const blob = new Blob(
    parts.map((part) => new Uint8Array(part)),
    { type },
  );
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by then; the bytes needn't stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

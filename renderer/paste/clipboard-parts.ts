/** What a clipboard holds, as far as it can be pasted. */
export interface ClipboardParts {
  readonly text: string;
  readonly html: string;
  readonly files: readonly File[];
}

export function partsOf(data: DataTransfer | null): ClipboardParts {
  return {
    text: data?.getData('text/plain') ?? '',
    html: data?.getData('text/html') ?? '',
    files: [...(data?.files ?? [])],
  };
}

/** All that the system's clipboard lets be read; null where it lets nothing. */
export async function readClipboard(): Promise<ClipboardParts | null> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : '';
    };
    const files: File[] = [];
    for (const item of items) {
      const type = item.types.find((name) => name.startsWith('image/'));
      if (type !== undefined) files.push(new File([await item.getType(type)], 'imagen', { type }));
    }
    return { text: await read('text/plain'), html: await read('text/html'), files };
  } catch {
    return navigator.clipboard.readText().then(
      (text) => ({ text, html: '', files: [] }),
      () => null,
    );
  }
}

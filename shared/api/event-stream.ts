import type { ByteStream } from './fetch-shape.ts';

export interface ServerEvent {
  /** `message` where the server names none. */
  event: string;
  data: string;
}

const maximumEventBytes = 1024 * 1024;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads server-sent events off a byte stream until it ends; stopping the loop cancels the stream.
 * Comments and unknown fields are skipped. Throws when one line exceeds 1 MiB.
 */
export async function* readServerEvents(stream: ByteStream): AsyncGenerator<ServerEvent, void> {
  let event = 'message';
  let data: string[] = [];
  for await (const line of readLines(stream)) {
    if (line === '') {
      if (data.length > 0 || event !== 'message') yield { event, data: data.join('\n') };
      event = 'message';
      data = [];
      continue;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value ?? '';
    if (field === 'data') data.push(value ?? '');
  }
}

async function* readLines(stream: ByteStream): AsyncGenerator<string, void> {
  const reader = stream.getReader();
  let line: number[] = [];
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const byte of part.value ?? []) {
        if (byte !== lineFeed) {
          line.push(byte);
          if (line.length > maximumEventBytes)
            throw new Error('An event of the server is too long.');
          continue;
        }
        if (line.at(-1) === carriageReturn) line.pop();
        yield decodeUtf8(line);
        line = [];
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** UTF-8 without a host's decoder: a line feed never is inside a character, so lines are whole. */
function decodeUtf8(bytes: readonly number[]): string {
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

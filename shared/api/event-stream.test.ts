import { describe, expect, test } from 'vitest';
import { readServerEvents, type ServerEvent } from './event-stream.ts';
import type { ByteStream } from './fetch-shape.ts';

function streamOf(text: string, chunkSize: number): ByteStream & { canceled: boolean } {
  const bytes = new TextEncoder().encode(text);
  let position = 0;
  const stream = {
    canceled: false,
    getReader: () => ({
      read: async () => {
        if (position >= bytes.length) return { done: true };
        const value = bytes.slice(position, position + chunkSize);
        position += chunkSize;
        return { done: false, value };
      },
      cancel: async () => {
        stream.canceled = true;
      },
    }),
  };
  return stream;
}

async function readAll(stream: ByteStream): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(stream)) events.push(event);
  return events;
}

describe('server-sent events', () => {
  const text =
    ': hello\n\nevent: message\ndata: {"name":"Ñandú 🦤"}\n\n' +
    'id: 4\r\ndata:first\r\ndata: second\r\n\r\nevent: done\ndata:\n\ndata: cut off';

  test.each([1, 3, 1000])('arrive whole when cut into %i bytes', async (chunkSize) => {
    expect(await readAll(streamOf(text, chunkSize))).toEqual([
      { event: 'message', data: '{"name":"Ñandú 🦤"}' },
      { event: 'message', data: 'first\nsecond' },
      { event: 'done', data: '' },
    ]);
  });

  test('a reader that stops cancels the stream', async () => {
    const stream = streamOf(text, 10);
    for await (const event of readServerEvents(stream)) {
      expect(event.event).toBe('message');
      break;
    }
    expect(stream.canceled).toBe(true);
  });

  test('an endless line is refused', async () => {
    await expect(readAll(streamOf('x'.repeat(1_100_000), 65_536))).rejects.toThrow('too long');
  });
});

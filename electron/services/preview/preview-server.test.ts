import { describe, expect, it } from 'vitest';
import type { AppProcess, StartProgram } from '../app-process.ts';
import { createPreviewServer } from './preview-server.ts';

/** Programs that answer at once and can be made to die. */
function fakePrograms(lines: readonly string[]) {
  const started: { readonly port: string; die(words: string): void }[] = [];
  const start: StartProgram = (_, options) => {
    const exits: ((words: string) => void)[] = [];
    const die = (words: string) => exits.splice(0).forEach((listener) => listener(words));
    started.push({ port: options.arguments[options.arguments.indexOf('--port') + 1] ?? '', die });
    const process: AppProcess = {
      onLine: (listener) => queueMicrotask(() => lines.forEach(listener)),
      onExit: (listener) => exits.push(listener),
      stop: async () => die(''),
    };
    return process;
  };
  return { started, start };
}

function server(lines: readonly string[]) {
  const programs = fakePrograms(lines);
  const options = { folder: '/f', packages: '/p', prepare: async () => undefined };
  return { ...programs, server: createPreviewServer({ ...options, startProgram: programs.start }) };
}

describe('createPreviewServer', () => {
  const ready = JSON.stringify({ type: 'ready', url: 'http://127.0.0.1:4321/' });

  it('starts once, whatever else the program prints', async () => {
    const { server: preview, started } = server(['some notice', ready]);
    expect(await Promise.all([preview.address(), preview.address()])).toEqual([
      'http://127.0.0.1:4321/',
      'http://127.0.0.1:4321/',
    ]);
    expect(started).toHaveLength(1);
  });

  it('starts again at the same port after it died', async () => {
    const { server: preview, started } = server([ready]);
    await preview.address();
    started[0]?.die('out of memory');
    await preview.address();
    expect(started.map(({ port }) => port)).toEqual(['0', '4321']);
  });

  it('says why it could not start, and tries again when asked again', async () => {
    const { server: preview, started } = server([
      JSON.stringify({ type: 'failed', detail: 'no port' }),
    ]);
    const failure = { code: 'preview-failed', detail: 'no port' };
    await expect(preview.address()).rejects.toMatchObject(failure);
    await expect(preview.address()).rejects.toMatchObject(failure);
    expect(started).toHaveLength(2);
  });
});

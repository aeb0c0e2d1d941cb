import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stopRequest } from '#shared/program/stop-request.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type AppProcess, createNodePrograms } from './app-process.ts';

afterEach(() => vi.unstubAllEnvs());

/** Starts a program with this text. */
function start(text: string, environment: Record<string, string> = {}): AppProcess {
  const file = join(makeTemporaryFolder(), 'program.mjs');
  writeFileSync(file, text);
  const startProgram = createNodePrograms({ tausestack: file, 'site-builder': file });
  return startProgram('site-builder', { arguments: [], environment });
}

const firstLine = (process: AppProcess) => new Promise<string>((done) => process.onLine(done));
const lastWords = (process: AppProcess) => new Promise<string>((done) => process.onExit(done));

describe('createNodePrograms', () => {
  it('gives a program what the system needs, and no secrets', async () => {
    vi.stubEnv('SystemRoot', 'C:\\Windows');
    vi.stubEnv('GITHUB_TOKEN', 'hidden');
    vi.stubEnv('NODE_OPTIONS', '--no-warnings');
    const names = "['PATH', 'SystemRoot', 'GITHUB_TOKEN', 'NODE_OPTIONS', 'GIVEN']";
    const program = start(
      `console.log(JSON.stringify(${names}.filter((name) => name in process.env)));`,
      { GIVEN: 'yes' },
    );
    expect(JSON.parse(await firstLine(program))).toEqual(['PATH', 'SystemRoot', 'GIVEN']);
  });

  it('asks a program to stop, and lets it close what it has open', async () => {
    const program = start(
      `process.on('message', (message) => {
         if (message !== ${JSON.stringify(stopRequest)}) return;
         setTimeout(() => { console.error('closed'); process.exit(0); }, 50);
       });
       process.on('SIGTERM', () => process.exit(1));
       console.log('ready');`,
    );
    await firstLine(program);
    const words = lastWords(program);
    await program.stop();
    expect(await words).toBe('closed\n');
  });

  it('ends at once where the program is gone already', async () => {
    const program = start(`process.exit(3);`);
    await lastWords(program);
    await expect(program.stop()).resolves.toBeUndefined();
  });
});

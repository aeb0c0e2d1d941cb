import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stopRequest } from '#shared/program/stop-request.ts';
import { createUtilityPrograms } from './utility-programs.ts';

afterEach(() => vi.unstubAllEnvs());

class FakeUtilityProcess extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly messages: string[] = [];
  kills = 0;

  postMessage(message: string): void {
    this.messages.push(message);
    setImmediate(() => this.emit('exit', 0));
  }

  kill(): boolean {
    this.kills += 1;
    return true;
  }
}

function start(parameters: readonly string[] = []) {
  const child = new FakeUtilityProcess();
  const forks: Parameters<Parameters<typeof createUtilityPrograms>[0]['fork']>[] = [];
  const startProgram = createUtilityPrograms(
    {
      fork: (...call) => {
        forks.push(call);
        return child;
      },
    },
    { tausestack: '/app/engine.js', 'site-builder': '/app/builder.js' },
  );
  const environment = { TAUSESTACK_TOKEN: 'given' };
  const program = startProgram('tausestack', { arguments: parameters, environment });
  const [entry, given, options] = forks[0] ?? [];
  return { child, program, entry, given, options };
}

describe('programs as utility processes', () => {
  it('get their parameters, and the environment without secrets', () => {
    vi.stubEnv('SystemRoot', 'C:\\Windows');
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    vi.stubEnv('OPENAI_API_KEY', 'hidden');
    const { entry, given, options } = start(['--data', '/d']);
    expect({ entry, given }).toEqual({ entry: '/app/engine.js', given: ['--data', '/d'] });
    expect(options?.env).toMatchObject({ SystemRoot: 'C:\\Windows', TAUSESTACK_TOKEN: 'given' });
    expect(options?.env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    expect(options?.env).not.toHaveProperty('OPENAI_API_KEY');
  });

  it('are asked to stop, not killed', async () => {
    const { child, program } = start();
    await program.stop();
    expect(child.messages).toEqual([stopRequest]);
    expect(child.kills).toBe(0);
  });

  it('say at their end what they said last', async () => {
    const { child, program } = start();
    const words = new Promise<string>((done) => program.onExit(done));
    child.stderr.write('out of memory');
    await new Promise((done) => setImmediate(done));
    child.emit('exit', 1);
    expect(await words).toBe('out of memory');
  });
});

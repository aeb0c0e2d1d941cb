import { describe, expect, test } from 'vitest';
import type { CommittedGesture } from '#shared/document/document.ts';
import type { HostFailure } from '../host/host-failure.ts';
import { createSaveQueue } from './save-queue.ts';

const gesture = (label: string): CommittedGesture => ({
  label,
  kind: 'edit',
  changes: [],
  update: new Uint8Array([label.length]),
});

/** A host that answers when told to, and stores each gesture id once. */
function fakeHost() {
  const stored = new Map<string, string>();
  const sent: string[] = [];
  const failures: HostFailure['code'][] = [];
  let held: (() => void) | null = null;
  let hold = false;
  let ids = 0;
  const queue = createSaveQueue({
    log: {
      async append({ gestureId, gesture: { label } }) {
        sent.push(gestureId);
        if (hold) await new Promise<void>((resolve) => (held = resolve));
        const failure = failures.shift();
        // Lost on the way back: the host has stored it and the client doesn't know.
        if (failure === 'disconnected') stored.set(gestureId, label);
        if (failure !== undefined) throw Object.assign(new Error(failure), { failure });
        stored.set(gestureId, label);
        return { type: 'stored', sequence: stored.size, savedAt: 0 };
      },
      changes: () => Promise.reject(new Error('not followed here')),
      open: () => Promise.reject(new Error('not opened here')),
    },
    document: {
      importBeneath: () => ({ gestures: [], failure: null }),
      updateSince: () => null,
    },
    position: 'opened',
    failureOf: (error) => ({
      code: (error as { failure: HostFailure['code'] }).failure,
      detail: '',
    }),
    createId: () => `id-${(ids += 1)}`,
    now: () => 0,
    wait: () => Promise.resolve(),
  });
  return {
    queue,
    stored,
    sent,
    failWith: (...codes: HostFailure['code'][]) => failures.push(...codes),
    holdAnswers: () => (hold = true),
    answer: () => {
      hold = false;
      held?.();
    },
  };
}

describe('save queue', () => {
  test('stores gestures in the order in which they were made', async () => {
    const { queue, stored } = fakeHost();
    for (const label of ['a', 'b', 'c']) queue.push(gesture(label));
    await queue.settled();
    expect([...stored.values()]).toEqual(['a', 'b', 'c']);
  });

  test('says saved only when the host has confirmed everything', async () => {
    const { queue, holdAnswers, answer } = fakeHost();
    expect(queue.state.getState().status).toBe('saved');
    holdAnswers();
    queue.push(gesture('a'));
    queue.push(gesture('b'));
    await Promise.resolve();
    expect(queue.state.getState()).toMatchObject({ status: 'saving', pending: 2 });
    answer();
    await queue.settled();
    await Promise.resolve();
    expect(queue.state.getState()).toMatchObject({ status: 'saved', pending: 0, failure: null });
  });

  test('sends again under the same id, so that nothing is stored twice', async () => {
    const { queue, stored, sent, failWith } = fakeHost();
    failWith('disconnected', 'disconnected');
    queue.push(gesture('a'));
    queue.push(gesture('b'));
    await queue.settled();
    expect(sent).toEqual(['id-1', 'id-1', 'id-1', 'id-2']);
    expect([...stored]).toEqual([
      ['id-1', 'a'],
      ['id-2', 'b'],
    ]);
  });

  test.each([
    ['disconnected', 'offline'],
    ['storage-full', 'failed'],
  ] as const)('shows %s as %s until it works', async (code, status) => {
    const { queue, failWith } = fakeHost();
    const seen: string[] = [];
    queue.state.subscribe((state) => seen.push(state.status));
    failWith(code);
    queue.push(gesture('a'));
    await queue.settled();
    await Promise.resolve();
    expect(seen).toContain(status);
    expect(queue.state.getState().status).toBe('saved');
  });

  test('keeps what is pushed while another gesture is under way', async () => {
    const { queue, stored, holdAnswers, answer } = fakeHost();
    holdAnswers();
    queue.push(gesture('a'));
    await Promise.resolve();
    queue.push(gesture('b'));
    answer();
    await queue.settled();
    expect([...stored.values()]).toEqual(['a', 'b']);
  });
});

import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState } from './host-client.ts';
import { RefusedError, toHostFailure } from './host-failure.ts';
import { createReconnectingLink } from './reconnecting-link.ts';

/** Transports that open, answer and break when the test says so; pauses end at `pass`. */
function fakeHost({ known = true } = {}) {
  const state = createStore<ConnectionState>(() => 'connecting');
  const pauses: { milliseconds: number; end: () => void }[] = [];
  const open: { answer: (value: unknown) => void; lose: () => void }[] = [];
  let reachable = true;
  const link = createReconnectingLink({
    state,
    wait: (milliseconds) => new Promise((end) => pauses.push({ milliseconds, end })),
    open: async () => {
      if (!reachable) throw new Error('refused');
      if (!known) throw new RefusedError();
      const closed = Promise.withResolvers<void>();
      const answered = Promise.withResolvers<unknown>();
      open.push({ answer: answered.resolve, lose: closed.resolve });
      return { pictures: '', closed: closed.promise, link: { call: () => answered.promise } };
    },
  });
  return {
    state,
    pauses,
    open,
    call: () => link.call(['projects', 'list'], undefined, { context: {} }),
    setKnown: (on: boolean) => (known = on),
    setReachable: (on: boolean) => (reachable = on),
    pass: async (milliseconds: number) => {
      const at = pauses.findIndex((pause) => pause.milliseconds === milliseconds);
      pauses.splice(at, 1)[0]?.end();
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('reconnecting link', () => {
  test('answers a call', async () => {
    const { call, open, state } = fakeHost();
    await settle();
    expect(state.getState()).toBe('open');
    const answer = call();
    open[0]?.answer(['a']);
    expect(await answer).toEqual(['a']);
  });

  test('a call that was under way when the connection broke fails as disconnected', async () => {
    const { call, open, state } = fakeHost();
    await settle();
    const failed = call().catch((error: unknown) => toHostFailure(error));
    await settle();
    open[0]?.lose();
    expect(await failed).toMatchObject({ code: 'disconnected' });
    expect(state.getState()).toBe('lost');
  });

  test('opens again, and a call made meanwhile is answered then', async () => {
    const { call, open, pass, state } = fakeHost();
    await settle();
    open[0]?.lose();
    await settle();
    const answer = call();
    await pass(250);
    expect(state.getState()).toBe('open');
    open[1]?.answer('again');
    expect(await answer).toBe('again');
  });

  test('pauses longer each time while nobody answers', async () => {
    const { open, pass, pauses, setReachable } = fakeHost();
    await settle();
    setReachable(false);
    open[0]?.lose();
    await settle();
    await pass(250);
    await pass(500);
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
  });

  test('a call without any connection gives up', async () => {
    const { call, open, pass, setReachable } = fakeHost();
    await settle();
    setReachable(false);
    open[0]?.lose();
    await settle();
    const failed = call().catch((error: unknown) => toHostFailure(error));
    await pass(10_000);
    expect(await failed).toMatchObject({ code: 'disconnected' });
  });
});

describe('what a call threw', () => {
  test('a host error keeps its code', () => {
    const error = new ORPCError('HOST', { data: { code: 'storage-full', detail: 'ENOSPC' } });
    expect(toHostFailure(error)).toEqual({ code: 'storage-full', detail: 'ENOSPC' });
  });

  test('anything else is unexpected, and refused input is invalid input', () => {
    expect(toHostFailure(new Error('x'))).toEqual({ code: 'unexpected', detail: 'x' });
    expect(toHostFailure(new ORPCError('BAD_REQUEST')).code).toBe('invalid-input');
    expect(toHostFailure(new ORPCError('HOST', { data: { code: 'no-such' } })).code).toBe(
      'unexpected',
    );
  });

  test('says that a window was never let in, and goes on when it is', async () => {
    const { state, pass, setKnown } = fakeHost({ known: false });
    await settle();
    expect(state.getState()).toBe('uninvited');
    setKnown(true);
    await pass(250);
    expect(state.getState()).toBe('open');
  });

  test('says that the host refuses the window, and goes on when it is let in', async () => {
    const { open, state, pass, setKnown } = fakeHost();
    await settle();
    setKnown(false);
    open[0]?.lose();
    await settle();
    expect(state.getState()).toBe('lost');
    await pass(250);
    expect(state.getState()).toBe('refused');
    setKnown(true);
    await pass(500);
    expect(state.getState()).toBe('open');
  });
});

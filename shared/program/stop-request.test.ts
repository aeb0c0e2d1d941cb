import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { onStopRequest, stopRequest } from './stop-request.ts';

function program(parts: { connected?: boolean; parentPort?: EventEmitter } = {}) {
  const stop = vi.fn<() => void>();
  return { process: Object.assign(new EventEmitter(), parts), stop };
}

describe('a program that is asked to stop', () => {
  it('stops at the message of its parent, and at no other', () => {
    const { process, stop } = program({ connected: true });
    onStopRequest(process, stop, { withParent: false });
    process.emit('message', 'something else');
    process.emit('disconnect');
    expect(stop).not.toHaveBeenCalled();
    process.emit('message', stopRequest);
    expect(stop).toHaveBeenCalledOnce();
  });

  it("hears it on Electron's port too", () => {
    const parentPort = new EventEmitter();
    const { process, stop } = program({ parentPort });
    onStopRequest(process, stop, { withParent: true });
    parentPort.emit('message', { data: 'something else' });
    expect(stop).not.toHaveBeenCalled();
    parentPort.emit('message', { data: stopRequest });
    expect(stop).toHaveBeenCalledOnce();
  });

  it('ends with its parent where it should, also one that is gone already', () => {
    const living = program({ connected: true });
    onStopRequest(living.process, living.stop, { withParent: true });
    expect(living.stop).not.toHaveBeenCalled();
    living.process.emit('disconnect');
    expect(living.stop).toHaveBeenCalledOnce();

    const orphan = program({ connected: false });
    onStopRequest(orphan.process, orphan.stop, { withParent: true });
    expect(orphan.stop).toHaveBeenCalledOnce();
  });
});

/** What the app sends to a program of its own that should end. */
export const stopRequest = 'tausepro:stop';

/** What of a Node process is used. */
export interface ProgramProcess {
  /** False where there was a channel to the parent and it is closed; absent where there was none. */
  readonly connected?: boolean | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/**
 * Calls `stop` when the process that started this program asks for it: over Node's channel, or over
 * `process.parentPort` in Electron. Standard input says nothing about a parent: on Windows, and wherever
 * nobody gave one, it is at its end from the start.
 * @param withParent whether the end of the parent's channel counts as being asked.
 */
export function onStopRequest(
  program: ProgramProcess,
  stop: () => void,
  { withParent }: { readonly withParent: boolean },
): void {
  const listen = (message: unknown): void => {
    if (message === stopRequest) stop();
  };
  program.on('message', listen);
  const port: unknown = Reflect.get(program, 'parentPort');
  if (isParentPort(port)) port.on('message', ({ data }) => listen(data));
  if (!withParent) return;
  program.on('disconnect', stop);
  if (program.connected === false) stop();
}

function isParentPort(value: unknown): value is ParentPort {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'on') === 'function'
  );
}

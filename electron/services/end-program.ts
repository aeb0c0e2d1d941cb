export interface EndingProgram {
  /** Sends the program the message that it should end. May throw where it can't hear any more. */
  ask(): void;
  /** Ends it for good. */
  kill(): void;
  readonly ended: Promise<void>;
}

/** Milliseconds that a program has to close what it has open. */
const patience = 5000;

/** Ends a program by asking, by force where that doesn't help, and never waits for it for good. */
export async function endProgram({ ask, kill, ended }: EndingProgram): Promise<void> {
  try {
    ask();
  } catch {
    // It is ending already.
  }
  if (await endsInTime(ended)) return;
  kill();
  await endsInTime(ended);
}

async function endsInTime(ended: Promise<void>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patience);
  const inTime = await Promise.race([ended.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

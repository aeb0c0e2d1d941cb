import type { Instance } from './instance.ts';

/** Thrown while a component is made: it can't be what these uses need, and is tried again without them. */
export class NotPrintable extends Error {
  readonly instances: ReadonlySet<Instance>;

  constructor(instances: Iterable<Instance>) {
    super('not printable as a component');
    this.instances = new Set(instances);
  }
}

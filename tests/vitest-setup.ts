import { openTemporaryRoot } from './support/temporary-root.ts';

/** Before all unit tests; what it returns runs after them. */
export default function vitestSetup(): () => void {
  return openTemporaryRoot();
}

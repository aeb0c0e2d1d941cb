import { buildRendererIfStale } from '../scripts/toolchain/build-renderer.ts';
import { openTemporaryRoot } from './support/temporary-root.ts';

/** The browser tests run the built interface, so it must match its sources. */
export default async function globalSetup(): Promise<() => void> {
  await buildRendererIfStale();
  return openTemporaryRoot();
}

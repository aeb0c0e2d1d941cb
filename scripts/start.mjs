import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('scripts/start.ts');

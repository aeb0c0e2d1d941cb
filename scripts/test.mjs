import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('scripts/test.ts');

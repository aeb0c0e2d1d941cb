import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('scripts/package.ts');

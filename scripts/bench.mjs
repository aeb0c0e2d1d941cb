import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('tests/bench/main.ts');

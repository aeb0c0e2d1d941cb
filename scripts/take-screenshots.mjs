import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('scripts/screenshots/main.ts');

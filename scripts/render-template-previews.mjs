import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

await runUnderPinnedNode('scripts/template-previews/main.ts');

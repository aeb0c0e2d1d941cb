import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

// The app runs in the repository; its relative paths are those of where it was called.
process.env['INIT_CWD'] ??= process.cwd();
await runUnderPinnedNode('scripts/start.ts');

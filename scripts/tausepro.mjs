import { runUnderPinnedNode } from './toolchain/bootstrap.mjs';

// The command runs in the repository; its relative paths are those of where it was called.
process.env['INIT_CWD'] ??= process.cwd();
await runUnderPinnedNode('electron/cli/main.ts');

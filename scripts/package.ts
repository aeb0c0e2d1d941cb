import { buildElectron } from './toolchain/build-electron.ts';
import { buildRendererIfStale } from './toolchain/build-renderer.ts';
import { runTool } from './toolchain/command.ts';

/** Builds what is packed and hands all parameters to electron-builder, e.g. `--linux deb` or `--dir`. */
try {
  await buildRendererIfStale();
  await buildElectron();
  const parameters = ['--publish', 'never', ...process.argv.slice(2)];
  process.exitCode = await runTool('electron-builder/cli.js', parameters);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

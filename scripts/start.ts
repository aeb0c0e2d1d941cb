import path from 'node:path';
import { fromFolder } from './caller-paths.ts';
import { buildElectron } from './toolchain/build-electron.ts';
import { buildRendererIfStale } from './toolchain/build-renderer.ts';
import { runCommand } from './toolchain/command.ts';
import { findElectronBinary } from './toolchain/electron-binary.ts';
import { repositoryRoot } from './toolchain/paths.mjs';

const parameters = fromFolder(process.env['INIT_CWD'] ?? process.cwd(), process.argv.slice(2));
const electron = parameters.includes('--web') || !hasDisplay() ? undefined : findElectronBinary();

try {
  await buildRendererIfStale();
  process.exitCode = electron ? await openWindow(electron) : await serveWeb();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function openWindow(binary: string): Promise<number> {
  await buildElectron();
  return runCommand(binary, [repositoryRoot, ...parameters]);
}

async function serveWeb(): Promise<number> {
  const host = path.join(repositoryRoot, 'electron', 'web-host', 'main.ts');
  const passed = parameters.filter((parameter) => parameter !== '--web');
  return runCommand(process.execPath, ['--disable-warning=ExperimentalWarning', host, ...passed]);
}

/** A Linux machine without a display cannot show a window; it gets the web host. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand, runTool } from './toolchain/command.ts';

const INSTALL_LIMIT = 5 * 60_000;
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags for every Chromium that tests start: no network of its own, and it runs as root. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/**
 * Path of a Chromium on this machine: TAUSEPRO_CHROMIUM, one on the path, or the one that Playwright
 * downloaded before; undefined when there is none. Nothing is downloaded.
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const chosen = environment['TAUSEPRO_CHROMIUM'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = ['/usr/bin', ...(environment['PATH'] ?? '').split(path.delimiter)];
  const system = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => path.join(folder, name)));
  return [...system, ...MAC_PATHS, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * Finds a Chromium or gets one: Playwright's, else, as root on Debian, the distribution's package.
 * Throws an error that says what to do when neither can be had.
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  console.error('No Chromium here; asking Playwright for one …');
  await runTool('playwright/cli.js', ['install', 'chromium'], { timeout: INSTALL_LIMIT });
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Debian’s Chromium …');
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { environment });
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      environment,
    });
  }
  const found = findChromium();
  if (found) return found;
  throw new Error('No Chromium found. Install one, or name it in TAUSEPRO_CHROMIUM.');
}

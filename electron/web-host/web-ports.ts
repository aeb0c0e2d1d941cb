import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createNodePrograms } from '#services/app-process.ts';
import type { Ports } from '#services/ports.ts';
import { createStreamLogger } from '#services/stream-logger.ts';
import { createFileSecrets } from './file-secrets.ts';
import { openBrowser } from './open-browser.ts';

const appRoot = resolve(import.meta.dirname, '..', '..');

/** Where the built interface is. */
export const rendererFolder = join(appRoot, 'dist', 'renderer');

/** What the web host provides to the services: Node and the system's browser. */
export function createWebPorts(dataFolder: string): Ports {
  return {
    host: 'web',
    version: readVersion(),
    paths: {
      data: dataFolder,
      templates: join(appRoot, 'templates'),
      resources: join(appRoot, 'resources'),
      exports: join(homedir(), 'TausePro'),
      appRoot,
    },
    clock: Date.now,
    logger: createStreamLogger((line) => process.stderr.write(line)),
    dialogs: null,
    openExternal: openBrowser,
    secrets: createFileSecrets(dataFolder),
    startProgram: createNodePrograms({
      tausestack: join(appRoot, 'tausestack', 'main.ts'),
      'site-builder': join(appRoot, 'electron', 'services', 'build', 'site-builder.ts'),
    }),
  };
}

function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

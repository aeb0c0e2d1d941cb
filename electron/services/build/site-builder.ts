import { parseArgs } from 'node:util';
import { z } from 'zod';
import { onStopRequest } from '#shared/program/stop-request.ts';
import { type BuilderMessage, describeFailure } from './builder-message.ts';
import { buildSite } from './vite-build.ts';
import { servePreview } from './vite-preview.ts';

/**
 * The program that runs Vite over a generated app, in a process of its own so that a broken or endless
 * build can't hurt the app. `build --folder F` ends when the site is in `F/dist`; `preview --folder F
 * --port P --packages N` serves, at the name in PREVIEW_NAME, until it is asked to stop or the app is gone.
 * Prints one JSON message a line.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      packages: { type: 'string' },
      port: { type: 'string', default: '0' },
    },
  });
  const { folder, packages } = values;
  if (folder === undefined || packages === undefined)
    throw new Error('--folder and --packages are needed');
  if (positionals[0] === 'preview') {
    // Not a parameter: those are seen by every user of a machine.
    const name = z
      .string()
      .regex(/^[a-z0-9]{32,63}$/)
      .parse(process.env['PREVIEW_NAME']);
    delete process.env['PREVIEW_NAME'];
    const url = await servePreview(folder, packages, name, Number(values.port));
    print({ type: 'ready', url });
  } else {
    await buildSite(folder);
    print({ type: 'built' }, () => process.exit(0));
  }
}

/** @param then called when the message is on its way. */
function print(message: BuilderMessage, then?: () => void): void {
  process.stdout.write(`${JSON.stringify(message)}\n`, then);
}

onStopRequest(process, () => process.exit(0), { withParent: true });

try {
  await main();
} catch (error) {
  print({ type: 'failed', detail: describeFailure(error) }, () => process.exit(1));
}

import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import { planNameSchema } from '#shared/api/schemas/tenant.ts';
import { onStopRequest } from '#shared/program/stop-request.ts';
import type { PublicAddress } from './apps/app-address.ts';
import { createEngine, type Engine } from './engine.ts';

const usage = `Usage: TAUSESTACK_TOKEN=… node tausestack/main.ts --data DIR [--templates DIR]
  [--port N] [--host ADDRESS] [--apps-url URL] [--api-host NAME]… [--plan NAME]
  [--cluster FILE] [--log-level LEVEL] [--exit-with-parent]
`;

/** Milliseconds, less than the app waits for this engine. */
const orphanPatience = 45_000;

const argumentsSchema = z.object({
  port: z.coerce.number().int().min(0).max(65535),
  host: z.string().min(1),
  data: z.string().min(1),
  templates: z.string().min(1).optional(),
  'apps-url': z.url({ protocol: /^https?$/ }).optional(),
  'api-host': z.array(z.string().min(1)),
  plan: planNameSchema.optional(),
  cluster: z.string().min(1).optional(),
  'log-level': z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
  'exit-with-parent': z.boolean(),
});

class UsageError extends Error {}

/** What was asked for, and the token. Throws UsageError. */
function readArguments() {
  try {
    return parseArguments();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      templates: { type: 'string' },
      'apps-url': { type: 'string' },
      'api-host': { type: 'string', multiple: true, default: [] },
      plan: { type: 'string' },
      cluster: { type: 'string' },
      'log-level': { type: 'string', default: 'info' },
      'exit-with-parent': { type: 'boolean', default: false },
    },
  });
  const token = z.string().min(16).parse(process.env['TAUSESTACK_TOKEN']);
  return { options: argumentsSchema.parse(values), token };
}

async function run(): Promise<void> {
  const { options, token } = readArguments();
  delete process.env['TAUSESTACK_TOKEN'];
  const logger = pino({ level: options['log-level'] }, pino.destination({ dest: 2, sync: true }));
  const started: { engine?: Engine } = {};
  const stop = stopOnce(started);
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  onStopRequest(process, stop, { withParent: options['exit-with-parent'] });
  const engine = await createEngine({
    dataFolder: options.data,
    templatesFolder: options.templates,
    publicAddress:
      options['apps-url'] === undefined ? undefined : toPublicAddress(options['apps-url']),
    apiHosts: options['api-host'],
    clusterArchive: options.cluster,
    // The engine of an app that was killed a moment ago still ends.
    folderPatience: options['exit-with-parent'] ? orphanPatience : 0,
    plan: options.plan,
    token,
    logger,
  });
  started.engine = engine;
  const address = await engine.listen(options.port, options.host);
  process.stdout.write(`${JSON.stringify({ type: 'ready', ...address })}\n`);
}

/** `https://apps.example` → apps at `https://<app>.apps.example`. */
function toPublicAddress(url: string): PublicAddress {
  const { protocol, hostname, port } = new URL(url);
  return {
    scheme: protocol === 'https:' ? 'https' : 'http',
    domain: hostname,
    port: port === '' ? undefined : Number(port),
  };
}

/** Closes the engine and ends; one that still starts has acknowledged nothing and ends at once. */
function stopOnce(started: { readonly engine?: Engine }): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    const closed = started.engine?.close() ?? Promise.resolve();
    closed.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
}

run().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n${error instanceof UsageError ? usage : ''}`);
  process.exit(1);
});

import './archive-files.ts';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { contractSerializers, portRequest } from '#shared/contract/transport.ts';
import type { ContractClient } from '#tests/support/contract-client.ts';
import type * as Electron from './electron.ts';
import { readSettings } from './settings.ts';

/*
 * Runs the packed app and does what a person does with a first project. Prints what each step found, as one
 * line of JSON.
 */

const { archive, home, photo } = readSettings();
const electron: typeof Electron = await import(new URL('electron.mjs', import.meta.url).href);
const report: Record<string, unknown> = {};

/** Does one step and keeps what it found, or why it failed. */
async function step<T>(name: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    const found = await act();
    report[name] = found;
    return found;
  } catch (error) {
    report[name] = { failed: failureOf(error) };
    return undefined;
  }
}

function failureOf(error: unknown): unknown {
  const data: unknown = Object(error).data;
  return data ?? (error instanceof Error ? error.stack : error);
}

async function openApp(): Promise<ContractClient> {
  const opened = new Promise<Electron.BrowserWindow>((resolve) =>
    electron.app.once('emulated-window', resolve),
  );
  await import(pathToFileURL(join(archive, 'dist', 'electron', 'main.js')).href);
  const { webContents } = await opened;
  const port = await new Promise<NodePort>((resolve) => {
    webContents.once('to-page', (_channel: string, offered: NodePort) => resolve(offered));
    const senderFrame = webContents.mainFrame;
    electron.ipcMain.emit(portRequest, { sender: webContents, senderFrame });
  });
  port.start();
  const link = new RPCLink({
    // Node's ports have what the link uses of a browser's.
    port: port as unknown as MessagePort,
    customJsonSerializers: contractSerializers,
  });
  return createORPCClient(link);
}

const pageOf = async (path: string) => {
  const answer = await electron.protocol.answer(new Request(`app://tausepro${path}`));
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: Buffer.from(await answer.arrayBuffer()),
  };
};

async function readInterface() {
  const { status, type, body } = await pageOf('/');
  const addresses = addressesIn(body);
  const scripts = await Promise.all(addresses.filter((path) => path.endsWith('.js')).map(pageOf));
  const [wasm = ''] = scripts.flatMap((script) => addressesIn(script.body)).filter(isWasm);
  const code = await pageOf(wasm);
  return {
    page: { status, type },
    scripts: [...new Set(scripts.map((script) => script.status))],
    wasm: { type: code.type, isWhole: WebAssembly.validate(new Uint8Array(code.body)) },
  };
}

const addressesIn = (text: Buffer) => text.toString().match(/\/assets\/[\w-]+\.\w+/g) ?? [];
const isWasm = (path: string) => path.endsWith('.wasm');

/** A web page of this machine, asked for by its name as a browser would. */
function fetchPage(address: string): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port, pathname, search } = new URL(address);
  const headers = { host: `${hostname}:${port}`, accept: '*/*' };
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path: pathname + search, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { statusCode: status = 0, headers: given } = response;
        done({ status, type: given['content-type'] ?? '', body });
      });
    })
      .on('error', fail)
      .end();
  });
}

/** The preview's page, its entry, its styles and the packages that it loads. */
async function readPreview(url: string) {
  const read = (path: string) => fetchPage(new URL(path, url).href);
  const page = await read('/');
  const [, entry = ''] = /src="(\/src\/[^"]+)"/.exec(page.body) ?? [];
  const script = await read(entry);
  const imports = [...script.body.matchAll(/from "(\/[^"]+)"/g)].map(([, path = '']) => path);
  const loaded = await Promise.all(imports.map(read));
  const styles = await read('/src/styles/app.css');
  return {
    page: page.status,
    entry: { path: entry, status: script.status },
    imports: loaded.map(({ status }) => status),
    hasReact: imports.some((path) => /react/.test(path)),
    hasStyles: styles.status === 200 && /--spacing|font-family/.test(styles.body),
  };
}

async function publish(client: ContractClient, project: string) {
  const types: string[] = [];
  let url: string | null = null;
  const events = await client.publish.start({ project, environment: 'production' });
  for await (const event of events) {
    types.push(event.type);
    if (event.type === 'live') url = event.deployment.url;
  }
  if (url === null) throw new Error(`not live: ${types.join()}`);
  const { status, body } = await fetchPage(url);
  return { last: types.at(-1), page: { status, title: /<title>(.*?)<\/title>/.exec(body)?.[1] } };
}

async function exportArchive(client: ContractClient, project: string) {
  const files = new Set<number>();
  let bytes = 0;
  for await (const event of await client.export.archive({ project })) {
    if (event.type === 'piece') {
      files.add(event.files);
      bytes += event.content.length;
    }
  }
  return { files: files.size, bytes };
}

/** Adds a picture and cuts out its upper left quarter. */
async function cropImage(client: ContractClient, project: string) {
  const content = new Uint8Array(await readFile(photo));
  const added = await client.assets.add({ project, name: 'Cerámica.jpg', content });
  const rectangle = { x: 0, y: 0, width: 0.5, height: 0.5 };
  const cropped = await client.assets.crop({ project, asset: added.id, rectangle });
  return { from: [added.width, added.height], to: [cropped.width, cropped.height] };
}

const shownAddresses = () =>
  electron.BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL());

/** Opens the project as a file, as a second start of the app with a relative path does. */
async function openFile(client: ContractClient, project: string) {
  const { content } = await client.projects.exportFile({ project, history: false });
  await writeFile(join(home, 'Copia.tausepro'), content);
  electron.app.emit('second-instance', {}, ['tausepro', './Copia.tausepro'], home);
  const shownProject = () => shownAddresses().find((address) => address.includes('/project/'));
  for (let tries = 0; shownProject() === undefined && tries < 600; tries += 1) await wait(50);
  const projects = await client.projects.list();
  const added = projects.find(({ id }) => id !== project);
  return {
    names: projects.map(({ name }) => name).toSorted(),
    isShown: shownProject()?.endsWith(`/project/${added?.id}`),
  };
}

const client = await openApp();
await step('interface', readInterface);
await step('capabilities', () => Promise.resolve(client.app.capabilities()));
const project = await step('create', async () => {
  const template = { id: 'tienda-artesanal', variables: {} };
  return client.projects.create({ name: 'Tienda Ñandú', template, locale: 'es' });
});
const id = project?.id ?? '';
const folder = join(home, 'Documentos', 'Mi sitio');
await step('exportFolder', () => client.export.run({ project: id, folder, overwrite: false }));
await step('exportArchive', () => exportArchive(client, id));
await step('crop', () => cropImage(client, id));
const viewer = randomUUID();
await step('preview', async () => {
  const { url } = await client.preview.start({ project: id, viewer });
  return readPreview(url);
});
await step('openFile', () => openFile(client, id));
await step('publish', () => publish(client, id));
await step('previewStop', async () => {
  await client.preview.stop({ project: id, viewer });
  return 'stopped';
});
process.stdout.write(`${JSON.stringify(report)}\n`, () => electron.app.quit());

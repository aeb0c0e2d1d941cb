import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { readSettings, settingsVariable } from './settings.ts';

/*
 * What stands for the module `electron` while the packed main.js runs under Node: enough for the app to
 * start, show its window and run its programs.
 */

const settings = readSettings();

class EmulatedApp extends EventEmitter {
  readonly #paths = new Map([
    ['home', settings.home],
    ['appData', join(settings.home, '.config')],
    ['userData', join(settings.home, '.config', 'TausePro')],
    ['documents', join(settings.home, 'Documentos')],
  ]);
  #isQuitting = false;

  readonly enableSandbox = () => undefined;
  readonly requestSingleInstanceLock = () => true;
  readonly whenReady = async () => undefined;
  readonly getAppPath = () => settings.archive;
  readonly getName = () => 'TausePro';
  readonly getVersion = () => '0.0.0';
  readonly getLocale = () => 'es-CO';
  readonly setPath = (name: string, path: string) => void this.#paths.set(name, path);
  readonly exit = (code: number) => process.exit(code);

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }

  /** The first time asks; whoever wants to close something first quits again. */
  quit(): void {
    if (this.#isQuitting) process.exit(0);
    this.#isQuitting = true;
    let isDelayed = false;
    this.emit('will-quit', { preventDefault: () => (isDelayed = true) });
    if (!isDelayed) process.exit(0);
  }
}

class EmulatedContents extends EventEmitter {
  address = '';
  readonly getURL = () => this.address;
  readonly reload = () => undefined;
  readonly id = 1;
  readonly mainFrame = { origin: 'app://tausepro' };
  readonly setWindowOpenHandler = () => undefined;

  postMessage(channel: string, _message: null, ports: MainPort[]): void {
    this.emit('to-page', channel, ports[0]?.node);
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = [];
  static readonly getAllWindows = () => BrowserWindow.#all;
  readonly webContents = new EmulatedContents();

  readonly maximize = () => undefined;
  readonly show = () => undefined;
  readonly focus = () => undefined;
  readonly isMaximized = () => false;
  readonly isMinimized = () => false;
  readonly isDestroyed = () => false;
  readonly getNormalBounds = () => ({ x: 0, y: 0, width: 1440, height: 900 });

  async loadURL(address: string): Promise<void> {
    this.webContents.address = address;
    if (BrowserWindow.#all.includes(this)) return;
    BrowserWindow.#all.push(this);
    app.emit('emulated-window', this);
  }
}

/** Node's port in the shape of Electron's. */
class MainPort extends EventEmitter {
  readonly node: NodePort;

  constructor(node: NodePort) {
    super();
    this.node = node;
    node.on('close', () => this.emit('close'));
  }

  readonly postMessage = (message: unknown) => this.node.postMessage(message);
  readonly close = () => this.node.close();
  readonly start = () =>
    void this.node.on('message', (data: unknown) => this.emit('message', { data }));
}

export class MessageChannelMain {
  readonly port1: MainPort;
  readonly port2: MainPort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MainPort(port1);
    this.port2 = new MainPort(port2);
  }
}

type RequestHandler = (request: Request) => Promise<Response>;

class EmulatedProtocol {
  answer: RequestHandler = async () => new Response('no handler', { status: 500 });
  readonly registerSchemesAsPrivileged = () => undefined;
  readonly handle = (_scheme: string, handler: RequestHandler) => {
    this.answer = handler;
  };
}

/** A program in a process of its own, which gets the environment that is named and no input. */
function fork(
  entry: string,
  parameters: readonly string[],
  { env }: { env: Record<string, string> },
): EventEmitter {
  const runner = join(import.meta.dirname, 'utility.mjs');
  const child = spawn(process.execPath, [runner, entry, ...parameters], {
    env: { ...env, [settingsVariable]: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const messages = child.stdio[3] as Writable;
  messages.on('error', () => undefined);
  child.stderr?.on('data', (text: Buffer) => process.stderr.write(text));
  let isAsked = false;
  const program = Object.assign(new EventEmitter(), {
    stdout: child.stdout,
    stderr: child.stderr,
    postMessage(message: unknown) {
      isAsked = true;
      messages.write(`${JSON.stringify(message)}\n`);
    },
    kill() {
      if (!isAsked) process.stderr.write(`killed unasked: ${entry}\n`);
      return child.kill();
    },
  });
  child.once('close', (code) => program.emit('exit', code));
  return program;
}

export const app = new EmulatedApp();
export const protocol = new EmulatedProtocol();
export const ipcMain = new EventEmitter();
export const utilityProcess = { fork };
export const Menu = { setApplicationMenu: () => undefined, buildFromTemplate: () => null };
export const shell = { openExternal: async () => undefined };
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
  },
};
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text: string) => Buffer.from(text),
  decryptString: (encrypted: Buffer) => encrypted.toString(),
};
export const dialog = {
  showErrorBox: (title: string, text: string) => void process.stderr.write(`${title}: ${text}\n`),
  showMessageBox: async () => ({ response: 0 }),
};

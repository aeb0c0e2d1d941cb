import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Releases the folder for another process. */
export type ReleaseFolder = () => Promise<void>;

const pause = 100;

/**
 * Takes a data folder for this process alone: two engines on the same files would destroy them. A
 * listening local socket is the lock, since the system ends it with the process, however that ends.
 * Throws when another live process has the folder and still does after `patience` milliseconds.
 */
export async function lockFolder(folder: string, patience = 0): Promise<ReleaseFolder> {
  const until = performance.now() + patience;
  for (;;) {
    const release = await tryLock(folder);
    if (release !== undefined) return release;
    if (performance.now() >= until) {
      throw new Error(`Another engine is running on ${folder}. Stop it or choose another folder.`);
    }
    await wait(pause);
  }
}

async function tryLock(folder: string): Promise<ReleaseFolder | undefined> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  const path = socketPath(`tausestack-${name}`);
  let server = await tryListen(path);
  if (server === undefined && path.startsWith('/') && !(await isAnswered(path))) {
    await rm(path);
    server = await tryListen(path);
  }
  if (server === undefined) return undefined;
  const held = server;
  return () => new Promise((resolve) => held.close(() => resolve()));
}

/**
 * A name that is the same for every process, whatever its temporary folder, and short enough for a socket.
 * On Linux and Windows it leaves no file behind.
 */
function socketPath(name: string): string {
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `/tmp/${name}.sock`;
}

function tryListen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

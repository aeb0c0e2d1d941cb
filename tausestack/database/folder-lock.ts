import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Releases the folder for another process. */
export type ReleaseFolder = () => Promise<void>;

/**
 * Takes a data folder for this process alone: two engines on the same files would destroy them. A
 * listening local socket is the lock, since the system ends it with the process, however that ends.
 * Throws when another live process has the folder.
 */
export async function lockFolder(folder: string): Promise<ReleaseFolder> {
  const path = socketPath(await realpath(folder));
  let server = await tryListen(path);
  if (server === undefined && !(await isAnswered(path))) {
    await rm(path, { force: true });
    server = await tryListen(path);
  }
  if (server === undefined) {
    throw new Error(`Another engine is running on ${folder}. Stop it or choose another folder.`);
  }
  const held = server;
  return () => new Promise((resolve) => held.close(() => resolve()));
}

function socketPath(folder: string): string {
  const name = `tausestack-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
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

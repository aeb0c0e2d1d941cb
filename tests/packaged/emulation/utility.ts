import './archive-files.ts';
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { settingsVariable } from './settings.ts';

/*
 * Runs a program as Electron runs one beside the app: it finds its parameters where Node puts them, and its
 * parent at `process.parentPort`.
 */

const parentPort = new EventEmitter();
Object.defineProperty(process, 'parentPort', { value: parentPort });
createInterface({ input: new Socket({ fd: 3 }) }).on('line', (line) => {
  parentPort.emit('message', { data: JSON.parse(line) });
});

Reflect.deleteProperty(process.env, settingsVariable);
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);

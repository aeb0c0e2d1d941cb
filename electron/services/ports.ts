import type { StartProgram } from './app-process.ts';

/** Folders, as absolute paths. */
export interface Paths {
  /** What the user made: the database, assets, backups. */
  readonly data: string;
  /** Templates that ship with the app. */
  readonly templates: string;
  /** Fonts, icons and other data that ships with the app. */
  readonly resources: string;
  /** Where exports go unless another folder is named. */
  readonly exports: string;
  /** The folder with the app's own `node_modules`, as files that every program can read. */
  readonly appRoot: string;
}

export interface Logger {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface Dialogs {
  /** The chosen folder as an absolute path, or null when the user changed their mind. */
  chooseFolder(): Promise<string | null>;
}

export interface Secrets {
  /** Whether the system's keychain guards them. */
  readonly secure: boolean;
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<void>;
}

/** What only a host can do. */
export interface Ports {
  readonly host: 'electron' | 'web';
  readonly version: string;
  readonly paths: Paths;
  /** Milliseconds since 1970, UTC. May jump: nothing is ordered by it. */
  readonly clock: () => number;
  readonly logger: Logger;
  /** Null where the host has no system dialogs. */
  readonly dialogs: Dialogs | null;
  /** Opens an http(s) address in the system's browser. */
  openExternal(url: string): Promise<void>;
  readonly secrets: Secrets;
  /** Starts one of the product's own Node programs in a process of its own. */
  readonly startProgram: StartProgram;
}

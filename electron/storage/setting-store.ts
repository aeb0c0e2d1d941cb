import type { Database } from './database.ts';

export interface SettingStore {
  /** The JSON that was stored, or undefined. Damaged text counts as none. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

export function createSettingStore(database: Database): SettingStore {
  const select = database.prepare<[string], { value: string }>(
    'SELECT value FROM setting WHERE key = ?',
  );
  const upsert = database.prepare<[string, string]>(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    read(key) {
      const row = select.get(key);
      try {
        return row === undefined ? undefined : JSON.parse(row.value);
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      upsert.run(key, JSON.stringify(value));
    },
  };
}

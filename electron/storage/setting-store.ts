import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { settingTable } from './schema.ts';

export interface SettingStore {
  /** The JSON that was stored, or undefined. Damaged text counts as none. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

export function createSettingStore({ query }: Database): SettingStore {
  const table = settingTable;
  return {
    read(key) {
      const row = query.select().from(table).where(eq(table.key, key)).get();
      try {
        return row === undefined ? undefined : JSON.parse(row.value);
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      query
        .insert(table)
        .values({ key, value: text })
        .onConflictDoUpdate({ target: table.key, set: { value: text } })
        .run();
    },
  };
}

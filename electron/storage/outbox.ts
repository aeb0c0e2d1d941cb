import type { Database } from './database.ts';

/** Something that is to be sent when it can be, as JSON. */
export interface OutboxEntry {
  /** One entry a topic: a newer one takes the place of an older. */
  readonly topic: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly createdAt: number;
}

export interface Outbox {
  /** All entries, oldest first. A damaged payload is `null`. */
  list(): OutboxEntry[];
  put(entry: Omit<OutboxEntry, 'attempts'>): void;
  countAttempt(topic: string): void;
  remove(topic: string): void;
}

interface OutboxRow extends Omit<OutboxEntry, 'payload'> {
  readonly payload: string;
}

export function createOutbox(database: Database): Outbox {
  const selectAll = database.prepare<[], OutboxRow>(
    'SELECT topic, payload, attempts, created_at AS createdAt FROM outbox ORDER BY id',
  );
  const insert = database.prepare<[Omit<OutboxRow, 'attempts'>]>(
    'INSERT INTO outbox (topic, payload, created_at) VALUES (@topic, @payload, @createdAt)',
  );
  const attempt = database.prepare<[string]>(
    'UPDATE outbox SET attempts = attempts + 1 WHERE topic = ?',
  );
  const remove = database.prepare<[string]>('DELETE FROM outbox WHERE topic = ?');
  return {
    list: () => selectAll.all().map((row) => ({ ...row, payload: parse(row.payload) })),
    put: database.transaction((entry: Omit<OutboxEntry, 'attempts'>) => {
      remove.run(entry.topic);
      insert.run({ ...entry, payload: JSON.stringify(entry.payload) });
    }),
    countAttempt: (topic) => {
      attempt.run(topic);
    },
    remove: (topic) => {
      remove.run(topic);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

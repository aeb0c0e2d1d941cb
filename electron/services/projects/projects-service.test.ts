import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDocument } from '#shared/document/open-document.ts';
import { updateChecksum } from '#storage/checksum.ts';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { openServices } from '#tests/support/open-services.ts';
import { setTheme } from '#shared/document/commands/project-entries.ts';

describe('snapshots of what the service holds', () => {
  it('STO-18 hide no row that came by another way', async () => {
    const { services, ports } = openServices();
    const { client } = services;
    const { id } = await client.projects.create({ name: 'A', locale: 'es', template: null });
    const document = documentOf(await client.projects.open({ project: id }));
    await append(client, id, describeProject(document, 'antes'));

    // As a version would write that knows no owner.
    const stranger = openDocument({ snapshot: document.exportSnapshot() });
    let update = new Uint8Array();
    stranger.onGesture((gesture) => {
      update = Uint8Array.from(gesture.update);
    });
    stranger.transact('theme', (transaction) =>
      setTheme(transaction, { tokens: { 'color.primary': '#123456' } }),
    );
    const row = { projectId: id, gestureId: 'stranger', update, gesture: '{}', createdAt: 1 };
    const database = new SqliteDatabase(join(ports.paths.data, 'tausepro.db'));
    database
      .prepare(
        `INSERT INTO project_update (project_id, gesture_id, "update", gesture, created_at, checksum)
         VALUES (@projectId, @gestureId, @update, @gesture, @createdAt, @checksum)`,
      )
      .run({ ...row, checksum: updateChecksum(row) });
    database.close();

    // Enough for a snapshot.
    for (let index = 0; index < 210; index += 1) {
      await append(client, id, describeProject(document, `después ${index}`));
    }
    await new Promise((done) => setTimeout(done, 50));
    await services.close();
    const { services: later } = openServices({ paths: ports.paths });
    const opened = await later.client.projects.open({ project: id });
    expect(opened.snapshot).not.toBeNull();
    const kept = documentOf(opened);
    expect(kept.settings.description).toBe('después 209');
    expect(JSON.stringify(kept.theme)).toContain('#123456');
    await later.close();
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import type { CommittedGesture, DocumentStore } from '#shared/document/document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import { restoreVersion } from '#shared/document/restore-version.ts';
import { type OpenServices, openServices } from '#tests/support/open-services.ts';

let services: OpenServices;

beforeEach(() => {
  ({ services } = openServices());
});
afterEach(() => services.close());

async function openProject(id: string): Promise<DocumentStore> {
  const { snapshot, updates, history } = await services.client.projects.open({ project: id });
  return openDocument({ snapshot: snapshot ?? undefined, updates, history });
}

/** A blank project whose gestures are kept in the order in which they were made. */
async function makeProject() {
  const { id } = await services.client.projects.create({
    name: 'Tienda',
    locale: 'es',
    template: null,
  });
  const document = await openProject(id);
  const made: CommittedGesture[] = [];
  document.onGesture((gesture) => made.push(gesture));
  const save = async () => {
    for (const { update, ...gesture } of made.splice(0)) {
      await services.client.projects.append({
        project: id,
        gestureId: randomUUID(),
        update,
        gesture,
      });
    }
  };
  const describeIt = (description: string) =>
    document.transact('settings', (transaction) => setSettings(transaction, { description }));
  return { id, document, describeIt, save };
}

const historyOf = (project: string, limit = 500, before?: number) =>
  services.client.projects.history({ project, limit, ...(before === undefined ? {} : { before }) });

describe('the history of a project', () => {
  it('DOC-28 any gesture can be returned to, undo among them, and the return is a gesture that can be undone', async () => {
    const { id, document, describeIt, save } = await makeProject();
    for (const text of ['uno', 'dos', 'tres']) describeIt(text);
    document.undo();
    await save();

    const entries = await historyOf(id);
    const reopened = await openProject(id);
    expect(
      entries.map(({ kind, version }) => [
        kind,
        reopened.at(version ?? '').settings['description'],
      ]),
    ).toEqual([
      ['undo', 'dos'],
      ['edit', 'tres'],
      ['edit', 'dos'],
      ['edit', 'uno'],
      ['edit', undefined],
    ]);

    const past = entries.at(-2);
    restoreVersion(reopened, past?.version ?? '');
    expect(reopened.settings.description).toBe('uno');
    expect(openDocument({ snapshot: reopened.snapshotAt(past?.version ?? '') }).settings).toEqual(
      reopened.settings,
    );
    reopened.undo();
    expect(reopened.settings.description).toBe('dos');
  });

  it('DOC-28 is whole across snapshots: the log is never compacted', async () => {
    const { id, describeIt, save } = await makeProject();
    for (let index = 1; index <= 450; index += 1) describeIt(`texto ${index}`);
    await save();
    await new Promise((resolve) => setImmediate(resolve));

    const reopened = await openProject(id);
    const first = await historyOf(id, 400);
    const rest = await historyOf(id, 400, first.at(-1)?.sequence ?? 0);
    expect([...first, ...rest]).toHaveLength(451);
    const oldest = rest.at(-2);
    expect(reopened.at(oldest?.version ?? '').settings['description']).toBe('texto 1');
  });

  it('DOC-29 says which gestures an imported file only tells of, and where the import stands', async () => {
    const { id, describeIt, save } = await makeProject();
    describeIt('uno');
    await save();
    const { content } = await services.client.projects.exportFile({ project: id, history: true });
    const copy = await services.client.projects.importFile({ content });

    const entries = await historyOf(copy.id);
    expect(entries.map(({ label, version }) => [label, version === null])).toEqual([
      ['create', false],
      ['settings', true],
    ]);
    const document = await openProject(copy.id);
    expect(document.at(entries[0]?.version ?? '').settings['description']).toBe('uno');
  });

  it('names a moment of the past', async () => {
    const { id, describeIt, save } = await makeProject();
    describeIt('uno');
    describeIt('dos');
    await save();
    const [, past] = await historyOf(id);
    const version = past?.version ?? '';
    const named = await services.client.versions.create({ project: id, name: 'Antes', version });
    expect(named.version).toBe(version);
    expect(await services.client.versions.list({ project: id })).toEqual([named]);
    await expect(
      services.client.versions.create({ project: id, name: 'Nada', version: '1@1' }),
    ).rejects.toMatchObject({ data: { code: 'invalid-input' } });
  });
});

import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openServices } from '#tests/support/open-services.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createProjectFiles } from './project-files.ts';

function setUp() {
  const { client } = openServices().services;
  const said: string[] = [];
  const files = createProjectFiles();
  const start = () =>
    files.start({
      importFile: (input) => client.projects.importFile(input),
      show: (project) => said.push(`show ${project}`),
      tell: (message, { file }) => said.push(`${message} ${file}`),
    });
  const folder = makeTemporaryFolder();
  const write = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return { client, files, start, said, write, folder };
}

describe('project files that the system hands over', () => {
  it('become projects and are shown, also those that come before the start', async () => {
    const { client, files, start, said, write } = setUp();
    const made = await client.projects.create({ name: 'Café', locale: 'es', template: null });
    const { content } = await client.projects.exportFile({ project: made.id, history: false });
    const opened = files.open([write('Café.tausepro', content)]);
    start();
    await opened;
    await files.open([write('otra vez.tausepro', content)]);
    const projects = await client.projects.list();
    const added = projects.filter(({ id }) => id !== made.id).map(({ id }) => `show ${id}`);
    expect(said.toSorted()).toEqual(added.toSorted());
    expect(projects.map(({ name }) => name).toSorted()).toEqual(['Café', 'Café (2)', 'Café (3)']);
  });

  it('are told of where they can not be opened, and leave nothing behind', async () => {
    const { client, files, start, said, write, folder } = setUp();
    start();
    const large = write('grande.tausepro', '');
    truncateSync(large, 200 * 1024 * 1024);
    await files.open([
      write('roto.tausepro', 'not a project'),
      join(folder, 'ausente.tausepro'),
      large,
      folder,
    ]);
    expect(said).toEqual([
      'invalidFile roto.tausepro',
      'unreadableFile ausente.tausepro',
      'largeFile grande.tausepro',
      expect.stringMatching(/^unreadableFile /),
    ]);
    expect(await client.projects.list()).toEqual([]);
  });
});

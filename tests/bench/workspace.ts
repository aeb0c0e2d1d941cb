import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { DocumentStore } from '#shared/document/document.ts';
import { type ContractClient, connectClient } from '../support/contract-client.ts';
import { documentOf } from '../support/editing.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';
import { samplePictures } from './documents.ts';

/** A running host with a data folder of its own, and a client of its contract. */
export interface Workspace {
  readonly host: RunningWebHost;
  readonly client: ContractClient;
  /** Makes a project and fills it in gestures, as the interface would; resolves with its id once all is durable. */
  create(
    name: string,
    fill: (document: DocumentStore, images: readonly string[]) => void,
  ): Promise<string>;
  /** Sends what a change makes of a project. */
  change(project: string, edit: (document: DocumentStore) => void): Promise<void>;
  close(): Promise<void>;
}

const pictures = samplePictures(8);

export async function openWorkspace(): Promise<Workspace> {
  const host = await startWebHost();
  const { client, close } = await connectClient(host.url);

  async function change(project: string, edit: (document: DocumentStore) => void): Promise<void> {
    const document = documentOf(await client.projects.open({ project }));
    const sent: Promise<unknown>[] = [];
    document.onGesture(({ update, ...gesture }) => {
      sent.push(client.projects.append({ project, gestureId: randomUUID(), update, gesture }));
    });
    edit(document);
    await Promise.all(sent);
  }

  return {
    host,
    client,
    change,
    async create(name, fill) {
      const { id } = await client.projects.create({ name, locale: 'es', template: null });
      const images: string[] = [];
      for (const [index, content] of pictures.entries()) {
        images.push((await client.assets.add({ project: id, name: `${index}.png`, content })).id);
      }
      await change(id, (document) => fill(document, images));
      return id;
    },
    async close() {
      close();
      await host.stop();
      await rm(host.data, { recursive: true, force: true });
    },
  };
}

import type { ProjectSummary } from '#shared/contract/schemas.ts';
import type { HostClient } from '../host/host-client.ts';
import { downloadFile } from '../ui/download-file.ts';

/** What `bytesSchema` lets through in one message. */
const largestFile = 64 * 1024 * 1024;

/** What the file picker offers. */
export const projectFileType = '.tausepro';

/** Saves a project as a file, as the browser saves any download. */
export async function downloadProject(client: HostClient, project: string): Promise<void> {
  const { fileName, content } = await client.projects.exportFile({ project, history: true });
  downloadFile(fileName, [content], 'application/zip');
}

/** A file that is too large to be sent; told as the host would. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge';
}

/** Makes a new project of a file. Rejects with FileTooLarge or as the host does. */
export async function importProject(client: HostClient, file: File): Promise<ProjectSummary> {
  if (file.size > largestFile) throw new FileTooLarge();
  return client.projects.importFile({ content: new Uint8Array(await file.arrayBuffer()) });
}

import type { ProjectSummary } from '#shared/contract/schemas.ts';
import type { HostClient } from '../host/host-client.ts';

/** What `bytesSchema` lets through in one message. */
const largestFile = 64 * 1024 * 1024;

/** What the file picker offers. */
export const projectFileType = '.tausepro';

/** Saves a project as a file, as the browser saves any download. */
export async function downloadProject(client: HostClient, project: string): Promise<void> {
  const { fileName, content } = await client.projects.exportFile({ project, history: true });
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(content)], { type: 'application/zip' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by then; the bytes needn't stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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

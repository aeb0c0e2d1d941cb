import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { HostClient } from '../host/host-client.ts';

/** Renames a project that isn't open, and with it the app that it makes unless that was given another name. */
export async function renameProject(
  { projects }: HostClient,
  { id: project, name: before }: ProjectSummary,
  name: string,
): Promise<void> {
  await projects.rename({ project, name });
  const { snapshot, updates, history } = await projects.open({ project });
  const document = openDocument({ snapshot: snapshot ?? undefined, updates, history });
  if (document.settings.name !== before) return;
  const saved: Promise<unknown>[] = [];
  document.onGesture(({ update, ...gesture }) => {
    const gestureId = crypto.randomUUID();
    saved.push(projects.append({ project, gestureId, update, gesture }));
  });
  document.transact('rename', (transaction) => setSettings(transaction, { name }));
  await Promise.all(saved);
}

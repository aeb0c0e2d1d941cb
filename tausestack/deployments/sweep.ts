import type { Database } from '../database/database.ts';
import type { BlobStore } from './blob-store.ts';

const unfinishedDays = 7;

interface Content {
  tenant_id: string;
  sha256: string;
}

/**
 * Cancels uploads that nobody resumed for a week and drops contents that no deployment needs any
 * more. Contents go from the database first: a cut in between leaves a file, never a gap. To be run
 * before requests are answered. Returns how many contents went.
 */
export async function sweep(database: Database, blobs: BlobStore): Promise<number> {
  const unneeded = await database.asSystem(async (transaction) => {
    await transaction.query(
      `update deployment set state = 'canceled', updated_at = now()
        where state in ('queued', 'uploading')
          and updated_at < now() - make_interval(days => $1)`,
      [unfinishedDays],
    );
    return transaction.query<Content>(
      `delete from blob where not exists (
         select from deployment_file file
           join deployment on deployment.id = file.deployment_id
          where file.tenant_id = blob.tenant_id and file.sha256 = blob.sha256
            and deployment.state not in ('failed', 'canceled')
       ) returning tenant_id, sha256`,
    );
  });
  for (const { tenant_id, sha256 } of unneeded) await blobs.remove(tenant_id, sha256);
  await blobs.removeIncoming();
  return unneeded.length;
}

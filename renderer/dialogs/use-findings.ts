import { useEffect, useState } from 'react';
import type { Finding } from '#shared/checks/finding.ts';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** What the host finds to mend in what is saved: `null` until it has answered, `failed` where it can't. */
export function useFindings(): readonly Finding[] | 'failed' | null {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const [findings, setFindings] = useState<readonly Finding[] | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    saving
      .settled()
      .then(() => client.publish.check({ project: project.id }))
      .then(
        (found) => {
          if (!gone) setFindings(found);
        },
        () => {
          if (!gone) setFindings('failed');
        },
      );
    return () => {
      gone = true;
    };
  }, [client, project.id, saving]);
  return findings;
}

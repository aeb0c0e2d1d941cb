import type { InspectedAsset } from '../assets/inspect-asset.ts';
import type { ProjectFileContent } from '../project-file/read-project-file.ts';
import { unpackedPath } from '../unpacked-path.ts';
import type { InspectionJob } from './inspection-worker.ts';
import { createWorkerThread } from './worker-thread.ts';

/** Reads what comes from outside, away from the thread that serves the interface, and within a time. */
export interface Inspector {
  /** As `inspectAsset`. Throws HostError `asset-too-slow` too. */
  inspectAsset(content: Uint8Array): Promise<InspectedAsset>;
  /** As `readProjectFile`. Throws HostError `project-file-too-large` where it takes too long. */
  readProjectFile(content: Uint8Array): Promise<ProjectFileContent>;
  close(): Promise<void>;
}

/** The bundle of the app has the worker beside itself, and the packed app has it beside the archive. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './inspection-worker.ts' : './inspection-worker.mjs',
  unpackedPath(import.meta.url),
);

export function createInspector(): Inspector {
  const images = createWorkerThread<InspectionJob, InspectedAsset>(entry, {
    patience: 15_000,
    tooMuch: 'asset-too-slow',
  });
  const projectFiles = createWorkerThread<InspectionJob, ProjectFileContent>(entry, {
    patience: 120_000,
    tooMuch: 'project-file-too-large',
  });
  return {
    inspectAsset: (content) => images.run({ type: 'asset', content }),
    readProjectFile: (content) => projectFiles.run({ type: 'project-file', content }),
    async close() {
      await Promise.all([images.close(), projectFiles.close()]);
    },
  };
}

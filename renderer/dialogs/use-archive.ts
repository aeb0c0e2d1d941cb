import { useEffect, useRef, useState } from 'react';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { downloadFile } from '../ui/download-file.ts';

export type ArchiveState =
  | { readonly phase: 'ready' }
  /** `total` is 0 until the host knows. */
  | { readonly phase: 'running'; readonly files: number; readonly total: number }
  | { readonly phase: 'done'; readonly fileName: string; readonly bytes: number };

/** Packs the open project's code and downloads it. Ends when its component goes. */
export function useArchive(): { readonly state: ArchiveState; readonly start: () => void } {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [state, setState] = useState<ArchiveState>({ phase: 'ready' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (signal: AbortSignal) => {
    setState({ phase: 'running', files: 0, total: 0 });
    try {
      await saving.settled();
      const parts: Uint8Array[] = [];
      let fileName = '';
      let total = 0;
      for await (const event of await client.export.archive({ project: project.id }, { signal })) {
        if (event.type === 'begin') ({ fileName, files: total } = event);
        else {
          parts.push(event.content);
          setState({ phase: 'running', files: event.files, total });
        }
      }
      if (signal.aborted) return;
      downloadFile(fileName, parts, 'application/zip');
      const bytes = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
      setState({ phase: 'done', fileName, bytes });
    } catch (error) {
      if (signal.aborted) return;
      report(error);
      setState({ phase: 'ready' });
    }
  };

  return {
    state,
    start: () => {
      running.current = new AbortController();
      void run(running.current.signal);
    },
  };
}

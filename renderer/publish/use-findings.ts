import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/checks/finding.ts';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import type { PageOverhang } from '../editor/overhang.ts';
import { localeOf } from '../i18n/i18n.ts';
import { overhangFindings } from './overhang-findings.ts';

/** Milliseconds of rest after a change before the project is looked at again. */
const rest = 300;

/**
 * What is to be mended before publishing, errors first: what the host finds in what is saved, and, a moment
 * later, what the window sees stick out of a screen. `null` until the host has answered, `failed` where it
 * can't. Looks again whenever the document changes.
 */
export function useFindings(): readonly Finding[] | 'failed' | null {
  const { editor, project, saving } = useOpenProject();
  const client = useHostClient();
  const locale = localeOf(useTranslation().i18n.language);
  const [findings, setFindings] = useState<readonly Finding[] | 'failed' | null>(null);
  const [overhangs, setOverhangs] = useState<readonly PageOverhang[]>([]);
  useEffect(() => {
    let looking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = async () => {
      looking.abort();
      looking = new AbortController();
      const { signal } = looking;
      const found = await saving
        .settled()
        .then(() => client.publish.check({ project: project.id }))
        .catch(() => 'failed' as const);
      if (signal.aborted) return;
      setFindings(found);
      const seen = await editor.canvas.current?.overhangs(signal);
      if (!signal.aborted) setOverhangs(seen ?? []);
    };
    const release = editor.document.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), rest);
    });
    void check();
    return () => {
      looking.abort();
      clearTimeout(timer);
      release();
    };
  }, [client, editor, project.id, saving]);
  return useMemo(
    () =>
      findings === null || findings === 'failed'
        ? findings
        : [...overhangFindings(editor.document, overhangs, locale), ...findings],
    [editor, findings, locale, overhangs],
  );
}

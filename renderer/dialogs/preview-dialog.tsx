import { Monitor, Smartphone, Tablet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagePaths } from '#shared/document/page-path.ts';
import { type Breakpoint, breakpointWidths } from '#shared/document/style.ts';
import { useHostClient } from '../app/host-context.ts';
import { useFailureText } from '../app/use-report.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { CopyLink } from '../publish/copy-link.tsx';
import { PageLink } from '../publish/page-link.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';

export function PreviewDialog() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const open = useEditorUi(({ dialog }) => dialog === 'preview');
  return (
    <Dialog
      open={open}
      onOpenChange={() => ui.setState({ dialog: null })}
      title={t('preview.title')}
      description={t('preview.description')}
      className="h-[calc(100vh-32px)] max-h-none w-[calc(100vw-32px)] max-w-none"
    >
      <PreviewFrame />
    </Dialog>
  );
}

type Answer = { readonly url: string } | { readonly error: unknown } | null;

/** The generated app itself, at the width of a breakpoint. */
function PreviewFrame() {
  const { t } = useTranslation();
  const { editor, project, saving } = useOpenProject();
  const client = useHostClient();
  const failureText = useFailureText();
  const [answer, setAnswer] = useState<Answer>(null);
  const [viewer] = useState(() => crypto.randomUUID());
  const [loaded, setLoaded] = useState(false);
  const [breakpoint, setBreakpoint] = useState<Breakpoint>(editor.session.getState().breakpoint);

  useEffect(() => {
    let closed = false;
    let started = false;
    const path = pagePaths(editor.document).get(editor.session.getState().page) ?? '/';
    saving
      .settled()
      .then(async () => {
        // Nobody would stop what starts after the dialog is closed.
        if (closed) return;
        started = true;
        const { url } = await client.preview.start({ project: project.id, viewer });
        if (!closed) setAnswer({ url: new URL(path, url).href });
      })
      .catch((error: unknown) => {
        if (!closed) setAnswer({ error });
      });
    return () => {
      closed = true;
      // Another window may look at the same preview: each ends what it began.
      if (started) client.preview.stop({ project: project.id, viewer }).catch(() => undefined);
    };
  }, [client, editor, project.id, saving, viewer]);

  const url = answer !== null && 'url' in answer ? answer.url : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-3 border-b px-5 pb-3">
        <Segmented
          label={t('editor.breakpoint')}
          className="w-32"
          value={breakpoint}
          options={[
            { value: 'base', label: t('breakpoint.base'), icon: <Monitor /> },
            { value: 'tablet', label: t('breakpoint.tablet'), icon: <Tablet /> },
            { value: 'mobile', label: t('breakpoint.mobile'), icon: <Smartphone /> },
          ]}
          onValueChange={setBreakpoint}
        />
        <span className="flex-1 truncate text-2xs text-muted">{t('preview.here')}</span>
        {url === null ? null : (
          <>
            <CopyLink url={url} />
            <PageLink url={url}>{t('preview.openInBrowser')}</PageLink>
          </>
        )}
      </div>
      <div className="relative flex min-h-0 flex-1 justify-center overflow-auto rounded-b-lg bg-canvas p-4">
        {'error' in (answer ?? {}) || loaded ? null : (
          <div className="absolute inset-0 flex items-center justify-center bg-canvas">
            <Spinner label={t('preview.starting')} />
          </div>
        )}
        {url !== null ? (
          <iframe
            title={t('preview.frame')}
            src={url}
            onLoad={() => setLoaded(true)}
            className="h-full max-w-full shrink-0 rounded-md bg-white ring-1 ring-line"
            style={{ width: breakpointWidths[breakpoint].artboard }}
          />
        ) : answer === null ? null : (
          <p role="alert" className="m-auto max-w-sm text-center text-sm text-danger">
            {'error' in answer ? failureText(answer.error) : null}
          </p>
        )}
      </div>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useHost } from '../app/host-context.ts';
import { useFailureText } from '../app/use-report.ts';
import { Spinner } from '../ui/spinner.tsx';
import { OpenProjectContext } from './editor-context.ts';
import { EditorScreen } from './editor-screen.tsx';
import { type OpenProject, openProject } from './open-project.ts';

type Opening = { readonly project: OpenProject } | { readonly error: unknown } | null;

/** Opens the project that the address names and shows its editor. */
export function EditorRoute() {
  const { project = '' } = useParams();
  return <ProjectEditor key={project} id={project} />;
}

function ProjectEditor({ id }: { id: string }) {
  const { t } = useTranslation();
  const host = useHost();
  const failureText = useFailureText();
  const [opening, setOpening] = useState<Opening>(null);

  useEffect(() => {
    let closed = false;
    let open: OpenProject | null = null;
    host.client.projects
      .open({ project: id })
      .then((answer) => {
        if (closed) return;
        open = openProject(host, answer);
        setOpening({ project: open });
      })
      .catch((error: unknown) => {
        if (!closed) setOpening({ error });
      });
    return () => {
      closed = true;
      open?.close();
    };
  }, [host, id]);

  if (opening !== null && 'project' in opening) {
    return (
      <OpenProjectContext value={opening.project}>
        <EditorScreen />
      </OpenProjectContext>
    );
  }
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 p-8">
      {opening === null ? (
        <Spinner label={t('editor.opening')} />
      ) : (
        <>
          <p role="alert" className="max-w-md text-center">
            {failureText(opening.error)}
          </p>
          <Link to="/" className="text-accent-text underline">
            {t('editor.backToProjects')}
          </Link>
        </>
      )}
    </main>
  );
}

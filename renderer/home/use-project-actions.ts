import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { downloadProject } from './project-files.ts';
import { renameProject } from './rename-project.ts';

interface ProjectActions {
  rename(name: string): void;
  duplicate(): void;
  exportFile(): void;
  trash(): void;
  restore(): void;
  /** For good; only out of the trash. */
  remove(): void;
}

/** What can be done to a project from the home screen, each with word of what came of it. */
export function useProjectActions(project: ProjectSummary, onChange: () => void): ProjectActions {
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const { id, name } = project;
  const run = (call: Promise<unknown>, message: string, undo?: () => void) => {
    call.then(() => {
      const action =
        undo === undefined ? {} : { action: { label: t('common.undo'), onClick: undo } };
      toast(message, action);
      onChange();
    }, report);
  };
  const restore = () => {
    run(client.projects.restore({ project: id }), t('home.restored', { name }));
  };
  return {
    rename: (next) => {
      renameProject(client, project, next).then(onChange, report);
    },
    duplicate: () =>
      run(client.projects.duplicate({ project: id }), t('home.duplicated', { name })),
    exportFile: () => void downloadProject(client, id).catch(report),
    trash: () =>
      run(client.projects.trash({ project: id }), t('home.movedToTrash', { name }), restore),
    restore,
    remove: () => run(client.projects.remove({ project: id }), t('home.removed', { name })),
  };
}

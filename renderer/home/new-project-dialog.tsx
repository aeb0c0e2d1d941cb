import { FilePlus2, LayoutTemplate } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary, TemplateSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { localeOf } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';
import { TemplateVariables } from './template-variables.tsx';

interface NewProjectDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (project: ProjectSummary) => void;
}

export function NewProjectDialog({ open, onOpenChange, onCreated }: NewProjectDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('newProject.title')}
      className="w-[640px]"
    >
      <NewProjectForm onCancel={() => onOpenChange(false)} onCreated={onCreated} />
    </Dialog>
  );
}

function NewProjectForm({
  onCancel,
  onCreated,
}: {
  onCancel: () => void;
  onCreated: (project: ProjectSummary) => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const nameId = useId();
  const nameField = useFocusOnMount();
  const locale = localeOf(i18n.language);
  /** Null until the host has answered. */
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null);
  const [chosen, setChosen] = useState<TemplateSummary | null>(null);
  const [variables, setVariables] = useState<Readonly<Record<string, string>>>({});
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    client.templates.list().then(
      (list) => {
        setTemplates(list);
        setChosen(list[0] ?? null);
      },
      (error: unknown) => {
        setTemplates([]);
        report(error);
      },
    );
  }, [client, report]);

  // What the user has not touched: the template's default, and for the name that of the project.
  const values = Object.fromEntries(
    (chosen?.variables ?? []).map((variable) => {
      const untouched =
        variable.name === 'name' && name.trim() !== '' ? name.trim() : variable.default;
      return [variable.name, variables[variable.name] ?? untouched];
    }),
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const template = chosen === null ? null : { id: chosen.id, variables: values };
      onCreated(
        await client.projects.create({
          name: name.trim() || t('newProject.namePlaceholder'),
          locale,
          template,
        }),
      );
    } catch (error) {
      report(error);
      setBusy(false);
    }
  };

  return (
    <form className="flex min-h-0 flex-1 flex-col" onSubmit={(event) => void submit(event)}>
      <DialogBody className="flex flex-col gap-4">
        <div>
          <label htmlFor={nameId} className="mb-1 block text-xs font-medium">
            {t('newProject.nameLabel')}
          </label>
          <Input
            id={nameId}
            ref={nameField}
            className="h-8"
            maxLength={120}
            placeholder={t('newProject.namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <fieldset>
          <legend className="mb-1 text-xs font-medium">{t('newProject.startFrom')}</legend>
          <div
            className="grid grid-cols-2 gap-2"
            role="radiogroup"
            aria-label={t('newProject.startFrom')}
          >
            {templates === null ? (
              <p className="col-span-2 p-3 text-xs text-muted">{t('common.loading')}</p>
            ) : (
              <>
                {templates.map((template) => (
                  <Choice
                    key={template.id}
                    icon={<LayoutTemplate aria-hidden />}
                    title={template.name[locale]}
                    text={template.description[locale]}
                    note={`${t(`category.${template.category}`)} · ${t('newProject.pages', { count: template.pages.length })}`}
                    checked={chosen?.id === template.id}
                    onCheck={() => setChosen(template)}
                  />
                ))}
                <Choice
                  icon={<FilePlus2 aria-hidden />}
                  title={t('newProject.blank')}
                  text={t('newProject.blankText')}
                  note=""
                  checked={chosen === null}
                  onCheck={() => setChosen(null)}
                />
              </>
            )}
          </div>
        </fieldset>
        {chosen === null || chosen.variables.length === 0 ? null : (
          <TemplateVariables
            variables={chosen.variables}
            values={values}
            onChange={(variable, value) =>
              setVariables((before) => ({ ...before, [variable]: value }))
            }
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" disabled={busy || templates === null}>
          {t(busy ? 'newProject.creating' : 'newProject.create')}
        </Button>
      </DialogFooter>
    </form>
  );
}

interface ChoiceProps {
  icon: ReactNode;
  title: string;
  text: string;
  note: string;
  checked: boolean;
  onCheck: () => void;
}

function Choice({ icon, title, text, note, checked, onCheck }: ChoiceProps) {
  return (
    <label className="relative flex gap-3 rounded-lg border p-3 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-accent-text">
      <input
        type="radio"
        name="template"
        className="absolute inset-0 opacity-0"
        aria-label={title}
        checked={checked}
        onChange={onCheck}
      />
      {icon}
      <span className="min-w-0">
        <span className="block text-sm font-medium">{title}</span>
        <span className="block text-xs text-muted">{text}</span>
        {note === '' ? null : <span className="mt-1 block text-2xs text-muted">{note}</span>}
      </span>
    </label>
  );
}

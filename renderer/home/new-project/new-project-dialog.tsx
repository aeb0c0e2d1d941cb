import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary, TemplateSummary } from '#shared/contract/schemas.ts';
import type { Locale } from '#shared/document/value.ts';
import { useHostClient } from '../../app/host-context.ts';
import { useReport } from '../../app/use-report.ts';
import { localeOf } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogFooter } from '../../ui/dialog.tsx';
import { type Country, currencyOfCountry, guessCountry, languageOfCountry } from './countries.ts';
import { ProjectSetup } from './project-setup.tsx';
import { TemplateGallery } from './template-gallery.tsx';
import { templateValues } from './template-values.ts';
import { useTemplates } from './use-templates.ts';

interface NewProjectDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (project: ProjectSummary) => void;
}

/** Two steps to a project: what it starts from, then its name and what makes it the user's own. */
export function NewProjectDialog({ open, onOpenChange, onCreated }: NewProjectDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('newProject.title')}
      className="h-[720px] w-[1040px]"
      isForm
    >
      <NewProjectForm onCancel={() => onOpenChange(false)} onCreated={onCreated} />
    </Dialog>
  );
}

interface NewProjectFormProps {
  onCancel: () => void;
  onCreated: (project: ProjectSummary) => void;
}

function NewProjectForm({ onCancel, onCreated }: NewProjectFormProps) {
  const { t, i18n } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const locale = localeOf(i18n.language);
  const loaded = useTemplates();
  const [step, setStep] = useState<'start' | 'setup'>('start');
  /** Null for a blank page; undefined until the user has chosen. */
  const [picked, setPicked] = useState<TemplateSummary | null | undefined>();
  const chosen = picked === undefined ? (loaded.templates?.[0] ?? null) : picked;
  const [name, setName] = useState('');
  const [country, setCountry] = useState<Country | null>(() => guessCountry(navigator.languages));
  /** The language of the site, where the user chose one. */
  const [language, setLanguage] = useState<Locale | null>(null);
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  const named = name.trim() || t('newProject.namePlaceholder');
  const currency = country === null ? null : currencyOfCountry[country];
  // A blank page asks for no country.
  const siteLocale = language ?? (chosen === null ? locale : languageOfCountry(country, locale));
  const values = chosen === null ? {} : templateValues(chosen, { edited, name: named, currency });
  const create = async () => {
    setBusy(true);
    try {
      const template = chosen === null ? null : { id: chosen.id, variables: values };
      onCreated(
        await client.projects.create({
          name: named,
          locale: siteLocale,
          template,
          ...(currency === null ? {} : { currency }),
        }),
      );
    } catch (error) {
      report(error);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'start') setStep('setup');
    else void create();
  };
  // A blank page can be chosen before the templates are known.
  const waiting = picked === undefined && loaded.templates === null && loaded.error === null;

  return (
    <form className="flex min-h-0 flex-1 flex-col" onSubmit={submit}>
      {step === 'start' ? (
        <TemplateGallery
          {...loaded}
          chosen={chosen}
          blank={chosen === null && !waiting}
          onChoose={setPicked}
          onConfirm={() => setStep('setup')}
        />
      ) : (
        <ProjectSetup
          template={chosen}
          name={name}
          onName={setName}
          country={country}
          onCountry={(next) => {
            setCountry(next);
            // The currency follows the country until the user chooses one.
            setEdited((before) => withoutCurrency(before, chosen));
          }}
          language={siteLocale}
          onLanguage={setLanguage}
          values={values}
          onValue={(variable, value) => setEdited((before) => ({ ...before, [variable]: value }))}
        />
      )}
      <DialogFooter>
        {step === 'start' ? (
          <>
            <Button onClick={onCancel}>{t('common.cancel')}</Button>
            <Button type="submit" variant="primary" disabled={waiting}>
              {t('newProject.continue')}
            </Button>
          </>
        ) : (
          <>
            <Button className="mr-auto" disabled={busy} onClick={() => setStep('start')}>
              {t('newProject.chooseAnother')}
            </Button>
            <Button onClick={onCancel}>{t('common.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              disabled={busy}
              onClick={(event) => {
                // The second click of a double click on *Continue*, which stood here.
                if (event.detail > 1) event.preventDefault();
              }}
            >
              {t(busy ? 'newProject.creating' : 'newProject.create')}
            </Button>
          </>
        )}
      </DialogFooter>
    </form>
  );
}

function withoutCurrency(
  edited: Readonly<Record<string, string>>,
  template: TemplateSummary | null,
): Readonly<Record<string, string>> {
  const currencies = new Set(
    template?.variables.filter(({ type }) => type === 'currency').map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(edited).filter(([name]) => !currencies.has(name)));
}

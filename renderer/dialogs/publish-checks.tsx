import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/checks/finding.ts';
import { useChange } from '../editor/use-change.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { nodeLabel } from '../editor/node-label.ts';
import {
  type FoundThing,
  findingKey,
  groupFindings,
  listFindings,
} from '../publish/group-findings.ts';
import { type FindingFix, fixOf } from '../publish/finding-fix.ts';
import { showFinding } from '../publish/show-finding.ts';
import { useFindings } from '../publish/use-findings.ts';
import { useFindingText } from '../publish/use-finding-text.ts';
import { localeOf } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Spinner } from '../ui/spinner.tsx';

/** What to mend before publishing, page by page. It advises; nothing here keeps from publishing. */
export function PublishChecks() {
  const { t } = useTranslation();
  const findings = useFindings();
  if (findings === null) return <Spinner label={t('publish.checking')} />;
  if (findings === 'failed') {
    return <p className="text-2xs text-muted">{t('publish.checkFailed')}</p>;
  }
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2 text-xs text-success">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t('publish.checkClean')}
      </p>
    );
  }
  return <FindingList findings={findings} />;
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation();
  const { editor, ui } = useOpenProject();
  const show = (finding: Finding) => {
    const current = findingKey(finding);
    const at = listFindings(findings).findIndex((one) => findingKey(one.finding) === current);
    ui.setState({ dialog: null, review: { findings, at, current } });
    showFinding({ editor, ui }, finding);
  };
  const { repeated, single } = groupFindings(findings);
  const listed = [...repeated.map(({ finding }) => finding), ...single];
  const errors = listed.filter(({ severity }) => severity === 'error').length;
  const pages = Map.groupBy(single, ({ page }) => page);
  const locale = localeOf(i18n.language);
  const summary = [
    errors === 0 ? '' : t('publish.checkErrors', { count: errors }),
    errors === listed.length ? '' : t('publish.checkWarnings', { count: listed.length - errors }),
  ];
  return (
    <section aria-label={t('publish.checks')}>
      <h3 className="text-xs font-semibold">{t('publish.checks')}</h3>
      <p className="mb-1.5 text-2xs text-muted">
        {summary.filter((part) => part !== '').join(' · ')}. {t('publish.checkAdvice')}
      </p>
      <div className="scroll-thin max-h-56 overflow-y-auto rounded-lg border">
        {repeated.length === 0 ? null : (
          <section className="border-b last:border-b-0">
            <h4 className="bg-field px-3 py-1 text-2xs font-medium">
              {t('publish.checksRepeated')}
            </h4>
            <ul>
              {repeated.map((thing) => (
                <FindingRow
                  key={JSON.stringify(thing.finding)}
                  thing={thing}
                  onShow={() => show(thing.finding)}
                />
              ))}
            </ul>
          </section>
        )}
        {[...pages].map(([page, found]) => {
          const node = editor.document.node(page);
          return (
            <section key={page} className="border-b last:border-b-0">
              <h4 className="bg-field px-3 py-1 text-2xs font-medium">
                {node === undefined ? '' : nodeLabel(node, locale)}
              </h4>
              <ul>
                {found.map((finding) => (
                  <FindingRow
                    key={JSON.stringify(finding)}
                    thing={{ finding, pages: null }}
                    onShow={() => show(finding)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function FindingRow({ thing, onShow }: { thing: FoundThing; onShow: () => void }) {
  const { t } = useTranslation();
  const textOf = useFindingText();
  const { finding } = thing;
  const fix = fixOf(finding, t);
  const error = finding.severity === 'error';
  const Icon = error ? OctagonAlert : TriangleAlert;
  return (
    <li className="flex items-start gap-2 px-3 py-1.5 text-xs">
      <Icon
        aria-label={t(error ? 'publish.severityError' : 'publish.severityWarning')}
        className={`mt-1 size-4 shrink-0 ${error ? 'text-danger' : 'text-warning'}`}
      />
      <span className="min-w-0 flex-1 pt-0.5 break-words">{textOf(thing)}</span>
      {fix === null ? null : <FixFinding fix={fix} />}
      <Button size="sm" variant="ghost" onClick={onShow}>
        {t('publish.showFinding')}
      </Button>
    </li>
  );
}

/** Mends what is found with one click. */
function FixFinding({ fix: { label, gesture, make } }: { fix: FindingFix }) {
  const change = useChange();
  return (
    <Button size="sm" onClick={() => change(gesture, make)}>
      {label}
    </Button>
  );
}

import { ChevronLeft, CircleCheck, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import type { Review } from '../editor/editor-ui.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { type FoundThing, findingKey, listFindings } from './group-findings.ts';
import { showFinding } from './show-finding.ts';
import { useFindings } from './use-findings.ts';
import { useFindingText } from './use-finding-text.ts';

/** While what the check found is mended one by one: where one is, the way to the next and back. */
export function ReviewBar() {
  const review = useEditorUi((state) => state.review);
  const { ui } = useOpenProject();
  const publishing = useEditorUi(({ dialog }) => dialog === 'publish');
  // Whoever looks at publishing again has come back, by whatever way.
  useEffect(() => {
    if (publishing) ui.setState({ review: null });
  }, [publishing, ui]);
  return review === null || publishing ? null : <Bar review={review} />;
}

function Bar({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { editor, ui } = useOpenProject();
  const findings = useFindings();
  const known = findings === null || findings === 'failed' ? review.findings : findings;
  const things = listFindings(known);
  const count = things.length;
  const solved = !things.some(({ finding }) => findingKey(finding) === review.current);
  // What takes the place of a solved one stands where that was.
  const at = solved
    ? Math.min(review.at, count)
    : things.findIndex(({ finding }) => findingKey(finding) === review.current);

  const show = (index: number) => {
    const thing = things[(index + count) % count];
    if (thing === undefined) return;
    const place = things.indexOf(thing);
    ui.setState({ review: { findings: known, at: place, current: findingKey(thing.finding) } });
    showFinding({ editor, ui }, thing.finding);
  };
  const publish = () => ui.setState({ dialog: 'publish', review: null });
  const close = () => {
    ui.setState({ review: null });
    document.querySelector<HTMLElement>('main [role=application]')?.focus();
  };

  useEffect(() => {
    if (count > 0) return;
    ui.setState({ review: null });
    toast.success(t('review.done'), {
      action: {
        label: t('review.back'),
        onClick: () => ui.setState({ dialog: 'publish', review: null }),
      },
    });
  }, [count, t, ui]);
  const thing = things[at];
  return (
    <section aria-label={t('review.title')} className="flex flex-col gap-2 border-b p-3 text-xs">
      <div className="flex items-center gap-1">
        <h2 className="flex-1 font-semibold">
          {solved || thing === undefined
            ? t('review.title')
            : t('review.position', { number: at + 1, count })}
        </h2>
        {solved || count < 2 ? null : (
          <IconButton size="xs" label={t('review.previous')} onClick={() => show(at - 1)}>
            <ChevronLeft />
          </IconButton>
        )}
        <IconButton size="xs" label={t('review.close')} onClick={close}>
          <X />
        </IconButton>
      </div>
      <p role="status" className="flex items-start gap-2 text-2xs">
        {solved ? (
          <>
            <CircleCheck aria-hidden className="size-4 shrink-0 text-success" />
            <span>{t('review.solved', { count })}</span>
          </>
        ) : thing === undefined ? null : (
          <What thing={thing} />
        )}
      </p>
      <div className="flex gap-1.5">
        {count === 0 || (count === 1 && !solved) ? null : (
          <Button
            size="sm"
            variant="primary"
            className="flex-1"
            onClick={() => show(solved ? at % count : at + 1)}
          >
            {t('review.next')}
          </Button>
        )}
        <Button size="sm" className="flex-1" onClick={publish}>
          {t('review.back')}
        </Button>
      </div>
    </section>
  );
}

function What({ thing }: { thing: FoundThing }) {
  const { t } = useTranslation();
  const textOf = useFindingText();
  const error = thing.finding.severity === 'error';
  const Icon = error ? OctagonAlert : TriangleAlert;
  return (
    <>
      <Icon
        aria-label={t(error ? 'publish.severityError' : 'publish.severityWarning')}
        className={`size-4 shrink-0 ${error ? 'text-danger' : 'text-warning'}`}
      />
      <span className="min-w-0 break-words text-muted">{textOf(thing)}</span>
    </>
  );
}

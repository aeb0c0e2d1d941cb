import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../actions/registry.ts';
import { useRunAction } from '../actions/use-actions.ts';
import { usePreferences } from '../app/host-context.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import type { Rect } from '../geometry/rect.ts';
import { Button } from '../ui/button.tsx';
import { placeCard } from './place-card.ts';
import { tourSteps } from './tour-steps.ts';

/** A few steps from a new project to its link. It points and never blocks: what it names can be done at once. */
export function Tour() {
  const open = useEditorUi(({ tour, dialog }) => tour && dialog === null);
  return open ? <TourCard /> : null;
}

function TourCard() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const preferences = usePreferences();
  const run = useRunAction();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [index, setIndex] = useState(0);
  const [place, setPlace] = useState<{ target: Rect; x: number; y: number } | null>(null);
  const step = tourSteps[index];
  const last = index === tourSteps.length - 1;

  useLayoutEffect(() => {
    const follow = () => {
      const target = document
        .querySelector(`[data-tour="${step?.target ?? ''}"]`)
        ?.getBoundingClientRect();
      if (target === undefined || card.current === null) return;
      const { offsetWidth: width, offsetHeight: height } = card.current;
      const window = { width: innerWidth, height: innerHeight };
      setPlace({ target, ...placeCard(target, { width, height }, window) });
    };
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, [step]);
  useEffect(() => next.current?.focus({ preventScroll: true }), [index]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !card.current?.contains(document.activeElement)) return;
      event.preventDefault();
      ui.setState({ tour: false });
      preferences.set({ tourDone: true });
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [preferences, ui]);

  if (step === undefined) return null;
  const end = () => {
    ui.setState({ tour: false });
    preferences.set({ tourDone: true });
  };
  return (
    <>
      {place === null ? null : (
        <div
          aria-hidden
          className="pointer-events-none fixed z-40 rounded-lg shadow-[0_0_0_9999px_rgb(0_0_0/35%)] outline-2 outline-accent transition-[left,top,width,height] motion-reduce:transition-none"
          style={{
            left: place.target.x,
            top: place.target.y,
            width: place.target.width,
            height: place.target.height,
          }}
        />
      )}
      <div
        ref={card}
        role="dialog"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}d`}
        className="fixed z-45 w-80 rounded-lg bg-raised p-4 shadow-float"
        style={{ left: place?.x ?? 0, top: place?.y ?? 0, opacity: place === null ? 0 : 1 }}
      >
        <p className="text-2xs text-muted">
          {t('tour.progress', { step: index + 1, steps: tourSteps.length })}
        </p>
        <h2 id={`${id}t`} className="mt-1 text-sm font-semibold">
          {t(step.title)}
        </h2>
        <p id={`${id}d`} className="mt-1 text-xs text-muted">
          {t(step.text)}
        </p>
        <div className="mt-3 flex flex-wrap items-center justify-end gap-1.5">
          <Button size="sm" variant="ghost" className="mr-auto" onClick={end}>
            {t('tour.skip')}
          </Button>
          {index === 0 ? null : (
            <Button size="sm" onClick={() => setIndex(index - 1)}>
              {t('common.back')}
            </Button>
          )}
          <Button
            ref={next}
            size="sm"
            variant="primary"
            onClick={() => {
              if (!last) return setIndex(index + 1);
              end();
              run(actionOf('publish'));
            }}
          >
            {t(last ? 'tour.publish' : 'tour.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

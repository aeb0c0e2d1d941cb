import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../actions/registry.ts';
import { useRunAction } from '../actions/use-actions.ts';
import type { Rect } from '../geometry/rect.ts';
import { Button } from '../ui/button.tsx';
import { placeCard } from './place-card.ts';
import { type TourStep, tourSteps } from './tour-steps.ts';

interface TourCardProps {
  step: TourStep;
  index: number;
  onStep: (index: number) => void;
  onEnd: () => void;
}

/** One step, beside what it is about, which is lit while the rest is dimmed. */
export function TourCard({ step, index, onStep, onEnd }: TourCardProps) {
  const { t } = useTranslation();
  const run = useRunAction();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ target: Rect; x: number; y: number } | null>(null);
  const last = index === tourSteps.length - 1;

  useLayoutEffect(() => {
    const element = document.querySelector(`[data-tour="${step.target}"]`);
    const follow = () => {
      if (element === null || card.current === null) return;
      const target = element.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = card.current;
      const window = { width: innerWidth, height: innerHeight };
      setPlace({ target, ...placeCard(target, { width, height }, window) });
    };
    follow();
    const observer = new ResizeObserver(follow);
    if (element !== null) observer.observe(element);
    window.addEventListener('resize', follow);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', follow);
    };
  }, [step]);
  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !card.current?.contains(document.activeElement)) return;
      event.preventDefault();
      onEnd();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onEnd]);

  return (
    <>
      {place === null ? null : (
        <div
          aria-hidden
          className="pointer-events-none fixed z-40 rounded-lg shadow-[0_0_0_9999px_rgb(0_0_0/35%)] outline-2 outline-accent"
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
        className="fixed z-45 w-60 rounded-lg bg-raised p-4 shadow-float xl:w-68"
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
          {index === 0 ? null : (
            <Button size="sm" onClick={() => onStep(index - 1)}>
              {t('common.back')}
            </Button>
          )}
          <Button
            ref={next}
            size="sm"
            variant="primary"
            onClick={() => {
              if (last) run(actionOf('publish'));
              else onStep(index + 1);
            }}
          >
            {t(last ? 'tour.publish' : 'tour.next')}
          </Button>
        </div>
        <div className="mt-2 border-t pt-2">
          <Button size="sm" variant="ghost" className="w-full" onClick={onEnd}>
            {t('tour.skip')}
          </Button>
        </div>
      </div>
    </>
  );
}

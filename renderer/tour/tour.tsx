import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useHostClient, usePreferences } from '../app/host-context.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { TourCard } from './tour-card.tsx';
import { TourEnd } from './tour-end.tsx';
import { tourSteps } from './tour-steps.ts';

/** Milliseconds between questions whether the site is online by now. */
const patience = 2000;

/**
 * A few steps from a new project to its link, and an end. It points and never blocks: what it names can
 * be done at once. How far it has come is a preference, so it goes on after the window was reloaded.
 */
export function Tour() {
  const { ui, project } = useOpenProject();
  const preferences = usePreferences();
  const dialog = useEditorUi((state) => state.dialog);
  const preview = useEditorUi((state) => state.preview);
  const asked = useEditorUi((state) => state.tour);
  const tour = useStore(preferences.state, (state) => state.tour);
  const at = tour?.project === project.id ? tour.step : null;
  const goTo = (step: number) => preferences.set({ tour: { project: project.id, step } });
  const end = () => preferences.set({ tour: null, tourDone: true });

  useEffect(() => {
    if (!asked) return;
    ui.setState({ tour: false });
    preferences.set({ tour: { project: project.id, step: 0 } });
  }, [asked, preferences, project.id, ui]);
  const last = tourSteps.length - 1;
  usePublished(at === last, () => goTo(tourSteps.length));

  if (at === null || dialog !== null) return null;
  const step = tourSteps[at];
  // Who tries the preview wants to see it.
  if (step?.target === 'preview' && preview) return null;
  return step === undefined ? (
    <TourEnd project={project.id} onEnd={end} />
  ) : (
    <TourCard key={at} step={step} index={at} onStep={goTo} onEnd={end} />
  );
}

/** Calls back once the project is online after the user has seen the publish dialog. */
function usePublished(waiting: boolean, onPublished: () => void): void {
  const { ui, project } = useOpenProject();
  const client = useHostClient();
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    return ui.subscribe((now, before) => {
      if (before.dialog === 'publish' && now.dialog === null) setTried(true);
    });
  }, [ui, waiting]);
  useEffect(() => {
    if (!waiting || !tried) return;
    const ask = () => {
      client.publish.history({ project: project.id }).then(
        (deployments) => {
          if (!deployments.some(({ state }) => state === 'live')) return;
          setTried(false);
          onPublished();
        },
        // What went wrong with publishing its dialog has said.
        () => undefined,
      );
    };
    ask();
    const timer = window.setInterval(ask, patience);
    return () => window.clearInterval(timer);
  }, [client, onPublished, project.id, tried, waiting]);
}

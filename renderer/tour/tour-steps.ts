import type { MessageKey } from '../i18n/keys.ts';

export interface TourStep {
  /** The value of the `data-tour` attribute of what the step is about. */
  readonly target: 'canvas' | 'palette' | 'inspector' | 'preview' | 'publish';
  readonly title: MessageKey;
  readonly text: MessageKey;
}

/** From a new project to its link. */
export const tourSteps: readonly TourStep[] = [
  { target: 'canvas', title: 'tour.writeTitle', text: 'tour.writeText' },
  { target: 'palette', title: 'tour.dragTitle', text: 'tour.dragText' },
  { target: 'inspector', title: 'tour.styleTitle', text: 'tour.styleText' },
  { target: 'preview', title: 'tour.previewTitle', text: 'tour.previewText' },
  { target: 'publish', title: 'tour.publishTitle', text: 'tour.publishText' },
];

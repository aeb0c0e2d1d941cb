import { isTypingDraft } from '../app/finish-typing.ts';

/** Has Escape give back what was in the field that is typed, and only the next one close what it stands in. */
export function keepForDraft(event: Event): void {
  if (isTypingDraft()) event.preventDefault();
}

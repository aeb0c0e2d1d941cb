/** The parts of the editor, in the order in which the keyboard goes round. */
const areas = [
  'header',
  'aside:first-of-type',
  'main [role=application]',
  '[data-area=preview]',
  'aside:last-of-type',
];

const reachable =
  'button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]:not([role=separator])';

/** Puts the focus into the next or the previous part of the editor. */
export function focusNextArea(step: -1 | 1): void {
  const shown = areas.flatMap((area) => {
    const found = document.querySelector<HTMLElement>(area);
    return found === null ? [] : [found];
  });
  const at = shown.findIndex((area) => area.contains(document.activeElement));
  // From nowhere, the canvas is what one wants.
  const from = at < 0 ? (step > 0 ? 1 : 3) : at;
  const area = shown[(from + step + shown.length) % shown.length];
  const target = area?.matches('[role=application]')
    ? area
    : (area?.querySelector<HTMLElement>('[role=tab][data-state=active]') ??
      area?.querySelector<HTMLElement>(reachable));
  target?.focus();
}

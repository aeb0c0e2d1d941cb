import { useEffect, useRef } from 'react';
import type { NodeId } from '#shared/document/node.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import type { WantedField } from '../editor/session.ts';

interface FieldFocusProps {
  node: NodeId;
  /** The props whose fields stand beside this. */
  props: readonly string[];
}

/** Puts the cursor into a field beside it, once that is the one that is wanted. */
export function FieldFocus({ node, props }: FieldFocusProps) {
  const { session } = useEditor();
  const wanted = useSession(({ wantedField }) => wantedField);
  const mark = useRef<HTMLSpanElement>(null);
  const isHere = wanted?.node === node && props.includes(String(wanted.path[0]));
  useEffect(() => {
    if (!isHere) return;
    const control = controlOf(mark.current?.parentElement ?? null, wanted);
    if (control) lead(control, wanted.line);
    session.setState({ wantedField: null });
  }, [isHere, wanted, session]);
  return <span ref={mark} hidden />;
}

function controlOf(section: Element | null, { path }: WantedField): HTMLElement | null {
  const [prop = '', ...rest] = path;
  const names = [String(prop)];
  for (let at = 0; at < rest.length; at += 2) names.push(`${rest[at]}.${rest[at + 1]}`);
  let place: Element | null = section;
  for (const name of names) place = place?.querySelector(`[data-field="${name}"]`) ?? null;
  const control = place?.matches('input, select')
    ? place
    : place?.querySelector('input:not([type="file"]), textarea, select, button');
  return control instanceof HTMLElement ? control : null;
}

function lead(control: HTMLElement, line: number | null): void {
  control.focus({ preventScroll: true });
  if (control instanceof HTMLTextAreaElement && line !== null) selectLine(control, line);
  else if (control instanceof HTMLInputElement) control.select();
  control.scrollIntoView({ block: 'center' });
  control.animate(
    [{ boxShadow: '0 0 0 3px var(--accent)' }, { boxShadow: '0 0 0 3px transparent' }],
    {
      duration: 900,
      easing: 'ease-in',
    },
  );
}

/** Selects one of the lines that aren't blank. */
function selectLine(area: HTMLTextAreaElement, line: number): void {
  const lines = [...area.value.matchAll(/[^\n]*\S[^\n]*/g)];
  const found = lines[line];
  if (found) area.setSelectionRange(found.index, found.index + found[0].length);
}

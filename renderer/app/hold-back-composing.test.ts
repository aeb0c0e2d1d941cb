import { expect, test } from 'vitest';
import { holdBackComposing } from './hold-back-composing.ts';

function press(
  target: EventTarget,
  init: { key: string; isComposing?: boolean; keyCode?: number },
) {
  const event = Object.assign(new Event('keydown'), { isComposing: false, keyCode: 13, ...init });
  target.dispatchEvent(event);
}

test('keys that an input method takes reach nobody, all others do', () => {
  const target = new EventTarget();
  holdBackComposing(target);
  const heard: string[] = [];
  const hear = (event: Event) => heard.push((event as KeyboardEvent).key);
  target.addEventListener('keydown', hear, { capture: true });
  target.addEventListener('keydown', hear);
  press(target, { key: 'Enter', isComposing: true });
  press(target, { key: 'Escape', isComposing: true, keyCode: 229 });
  press(target, { key: 'Enter', keyCode: 229 });
  expect(heard).toEqual([]);
  press(target, { key: 'Enter' });
  expect(heard).toEqual(['Enter', 'Enter']);
});

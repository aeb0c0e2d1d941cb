import { expect, test } from 'vitest';
import { z } from 'zod';
import { linesProp, listProp, textProp } from './props.ts';

test('a text that is too long is cut, never lost', () => {
  expect(textProp('', 5).parse('abcdefgh')).toBe('abcde');
  expect(textProp('', 5).parse('abcd🧵')).toBe('abcd');
  expect(linesProp.parse(`a\n${'b'.repeat(6000)}`)).toHaveLength(2);
  expect(textProp('nada', 5).parse(7)).toBe('nada');
});

test('a list that is too long keeps its first items', () => {
  const names = listProp(z.object({ name: textProp() }), 2);
  expect(names.parse([{ name: 'a' }, 7, { name: 'c' }])).toEqual([{ name: 'a' }, { name: '' }]);
});

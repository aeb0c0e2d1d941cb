import { expect, test } from 'vitest';
import { blend, channelsOf, hexOf, parseColor } from './color-values.ts';

test.each([
  ['#abc', '#aabbcc'],
  ['AABBCC', '#aabbcc'],
  [' #11223380 ', '#11223380'],
  ['#abcd', '#aabbccdd'],
  ['rgb(255, 0, 10)', '#ff000a'],
  ['rgb(255 0 10 / 50%)', '#ff000a80'],
  ['rgba(0,0,0,.2)', '#00000033'],
  ['12, 200, 7', '#0cc807'],
  ['rgb(300, 0, 0)', null],
  ['rojo', null],
  ['url(x)', null],
  ['', null],
])('«%s» is %s', (text, hex) => {
  expect(parseColor(text)).toBe(hex);
});

test('channels come back as they were', () => {
  for (const hex of ['#000000', '#ff7f01', '#12345680']) expect(hexOf(channelsOf(hex))).toBe(hex);
});

test('half black over white is grey', () => {
  expect(blend('#00000080', '#ffffff')).toBe('#808080');
});

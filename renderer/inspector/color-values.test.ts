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
  ['rgb(300, 0, 0)', '#ff0000'],
  ['rgb(100% 0% 0%)', '#ff0000'],
  ['rgb(100% 0% 0% / .5)', '#ff000080'],
  ['rgb(none 0 255)', '#0000ff'],
  ['hsl(120, 100%, 25%)', '#008000'],
  ['hsl(0.5turn 100% 50% / 25%)', '#00ffff40'],
  ['hwb(0 0% 0%)', '#ff0000'],
  ['oklch(62.8% 0.25768 29.23)', '#ff0000'],
  ['oklch(0.7 0.4 150)', '#00d600'],
  ['lab(100 0 0)', '#ffffff'],
  ['color(display-p3 1 1 1)', '#ffffff'],
  ['RebeccaPurple', '#663399'],
  ['tomato;', '#ff6347'],
  ['transparent', '#00000000'],
  ['currentcolor', null],
  ['#12', null],
  ['12, 200', null],
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

import { describe, expect, it } from 'vitest';
import { paintedText } from './text-lines.ts';

const normal = { whiteSpace: 'normal', textTransform: 'none' };

describe('painted text', () => {
  it('collapses white space as the page does', () => {
    expect(paintedText(' uno \n dos\t', normal)).toBe('uno dos');
    expect(paintedText('a  b', { ...normal, whiteSpace: 'pre-wrap' })).toBe('a  b');
    expect(paintedText('a  b\n', { ...normal, whiteSpace: 'pre-line' })).toBe('a b');
  });

  it('transforms case with accents', () => {
    expect(paintedText('más fácil', { ...normal, textTransform: 'uppercase' })).toBe('MÁS FÁCIL');
    const title = { ...normal, textTransform: 'capitalize' };
    expect(paintedText('ñandú de la casa «bonita»', title)).toBe('Ñandú De La Casa «Bonita»');
    // A word goes on in the next line.
    expect(paintedText('fahrt de', title, 'f')).toBe('fahrt De');
    expect(paintedText('casa', title, ' ')).toBe('Casa');
    expect(paintedText('\n casa', title, 'a')).toBe('Casa');
  });

  it('keeps a space that was typed to stay', () => {
    expect(paintedText('10\u00a0000', normal)).toBe('10\u00a0000');
    expect(paintedText(' \u00a0uno\u00a0 ', normal)).toBe('\u00a0uno\u00a0');
  });

  it('leaves out where a word may be broken', () => {
    expect(paintedText('extra\u00adordinario', normal)).toBe('extraordinario');
  });
});

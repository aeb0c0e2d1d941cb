import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSchema, plainName, safeFileName } from './plain-name.ts';

const marks = [
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u200b',
  '\ufeff',
  '\n',
  '\ud800',
];

describe('names', () => {
  it('DOC-32 hold nothing that nobody sees', () => {
    expect(plainName(`Ba${marks.join('')}rro`)).toBe('Ba[31m rro');
    expect(plainName('\u202egpj.exe')).toBe('gpj.exe');
    expect(plainName('  Barro \t y   niebla ')).toBe('Barro y niebla');
  });

  it('DOC-32 keep what scripts and emoji are written with', () => {
    for (const name of [
      'می\u200cخواهم',
      'क्\u200dष',
      '👩\u200d🍳 Cocina',
      'Ñandú',
      '日本語',
      'e\u0301',
    ])
      expect(plainName(name)).toBe(name);
  });

  it('DOC-32 are refused where nothing is left', () => {
    expect(nameSchema(120).safeParse(' \u202e\u0000 ').success).toBe(false);
    expect(nameSchema(120).parse(' Taza\u0000 ')).toBe('Taza');
  });

  it.each([
    ['CON', 'CON_'],
    ['nul.tar', 'nul_.tar'],
    ['COM1', 'COM1_'],
    ['LPT²', 'LPT²_'],
    ['Contacto', 'Contacto'],
    ['Barro. . ', 'Barro'],
    ['../../etc/pass:wd', 'etc-pass-wd'],
    ['\u202e...', 'tausepro'],
    ['CON .x', 'CON_.x'],
  ])('DOC-33 give the file of %s a name that every system takes', (name, file) => {
    expect(safeFileName(name, 'tausepro')).toBe(file);
  });

  it('DOC-33 give a file name to any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(fc.constantFrom('CON', 'nul', 'com3', '.', ' ', '-', '/', ...marks))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (name) => {
        const file = safeFileName(name, 'sitio');
        expect(file).not.toMatch(/^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i);
        expect(file).not.toMatch(
          /[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}|[. ]$|^[. ]|^$/u,
        );
        expect(file.length).toBeLessThanOrEqual(164);
      }),
      { seed: 20261130, numRuns: 500 },
    );
  });
});

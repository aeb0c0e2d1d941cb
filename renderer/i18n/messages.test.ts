import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostErrorCodes } from '#shared/contract/errors.ts';
import { publishSteps } from '#shared/contract/schemas.ts';
import { actions } from '../actions/registry.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) =>
    flatten(child, path === '' ? key : `${path}.${key}`),
  );
}

const catalogs = { es, pt, en };
const spanish = new Map(flatten(es));
const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('message catalogs', () => {
  test.each(['pt', 'en'] as const)(
    '%s has the keys of Spanish, with the same variables',
    (locale) => {
      const other = new Map(flatten(catalogs[locale]));
      expect([...other.keys()].sort()).toEqual([...spanish.keys()].sort());
      for (const [key, text] of other)
        expect([key, variables(text)]).toEqual([key, variables(spanish.get(key) ?? '')]);
    },
  );

  test.each(Object.entries(catalogs))('no text of %s is empty', (_, catalog) => {
    expect(flatten(catalog).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  const foreign = { es: /["“”]|\w'\w/, pt: /["«»]|\w'\w/, en: /["«»]|\w'\w/ } as const;
  test.each(['es', 'pt', 'en'] as const)(
    '%s writes quotes and dots as its readers do',
    (locale) => {
      const wrong = flatten(catalogs[locale]).filter(
        ([, text]) => foreign[locale].test(text) || /\.\.\.| {2}|^\s|\s$/.test(text),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('has every plural of each text that has one', () => {
    const keys = [...spanish.keys()];
    const counted = keys.flatMap((key) => /^(.*)_(?:one|many|other)$/.exec(key)?.[1] ?? []);
    const wanted = counted.flatMap((key) =>
      ['one', 'many', 'other'].map((form) => `${key}_${form}`),
    );
    expect(wanted.filter((key) => !spanish.has(key))).toEqual([]);
  });

  test('has every key that the code names', () => {
    const known = new Set(
      [...spanish.keys()].map((key) => key.replace(/_(?:one|many|other)$/, '')),
    );
    const files = globSync('renderer/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'));
    const used = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  test('explains every error of the host and names every step and action', () => {
    const keys = [
      ...hostErrorCodes.map((code) => `errors.${code}`),
      ...publishSteps.map((step) => `publish.step.${step}`),
      ...actions.flatMap(({ label, keywords = label, group }) => [
        label,
        keywords,
        `menu.${group}`,
      ]),
    ];
    expect(keys.filter((key) => !spanish.has(key))).toEqual([]);
  });

  test('says what each gesture does', () => {
    const files = globSync('{renderer,shared/document}/**/*.{ts,tsx}').filter(
      (file) => !file.includes('test'),
    );
    const labels = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:transact|change)\(\s*'([\w-]+)'/g)].map(
        ([, label]) => `gesture.${label}`,
      ),
    );
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((key) => !spanish.has(key))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { actions } from './registry.ts';
import { type FocusPlace, reaches } from './shortcut-reach.ts';

const keyed = actions.filter(
  ({ native, shortcuts }) => native === undefined && shortcuts.length > 0,
);
const workingAt = (place: FocusPlace) =>
  keyed.filter(({ reach }) => reaches(reach, place)).map(({ id }) => id);

/** What looks, or takes back: none of these changes what is selected. */
const ofTheWindow = [
  'undo',
  'redo',
  'zoom-in',
  'zoom-out',
  'zoom-actual',
  'zoom-fit',
  'zoom-selection',
  'breakpoint-base',
  'breakpoint-tablet',
  'breakpoint-mobile',
  'toggle-artboards',
  'toggle-appearance',
  'shortcuts',
];
const isOfAllPlaces = ({ reach }: (typeof keyed)[number]) =>
  reach === 'everywhere' || reach === 'always';
const ofAllPlaces = keyed.filter(isOfAllPlaces).map(({ id }) => id);

describe('shortcuts belong to what has the focus', () => {
  test('all of them work on the canvas and in the layers', () => {
    expect(workingAt('elements')).toEqual(keyed.map(({ id }) => id));
  });

  test('none that acts on the selection works on a control of its own', () => {
    expect(new Set(workingAt('control'))).toEqual(new Set([...ofTheWindow, ...ofAllPlaces]));
  });

  test('in a text only those work that lead elsewhere, each with a modifier or a function key', () => {
    expect(workingAt('text')).toEqual(ofAllPlaces);
    const plain = keyed
      .filter(isOfAllPlaces)
      .flatMap(({ shortcuts }) => shortcuts)
      .filter((shortcut) => !/^mod\+|^(?:shift\+)?f\d$/.test(shortcut));
    expect(plain).toEqual([]);
  });

  test('menus, lists and dialogs keep all keys but the one that saves', () => {
    expect(workingAt('overlay')).toEqual(['save']);
  });
});

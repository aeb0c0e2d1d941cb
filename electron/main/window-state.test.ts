import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  it('is where it was', () => {
    const file = join(makeTemporaryFolder(), 'window.json');
    const state = { position: { x: 40, y: 30 }, width: 1200, height: 800, maximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file, [screen])).toEqual(state);
  });

  it('is a place of the system where its screen is gone', () => {
    const file = join(makeTemporaryFolder(), 'window.json');
    writeWindowState(file, {
      position: { x: 3000, y: 0 },
      width: 1200,
      height: 800,
      maximized: false,
    });
    expect(readWindowState(file, [screen])).toMatchObject({ position: null, width: 1200 });
  });

  it('is the first one for a missing or damaged file', () => {
    const file = join(makeTemporaryFolder(), 'window.json');
    const first = readWindowState(file, [screen]);
    writeFileSync(file, '{"width": 1}');
    expect(readWindowState(file, [screen])).toEqual(first);
  });
});

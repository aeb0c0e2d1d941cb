import { describe, expect, it } from 'vitest';
import { readLaunch } from './launch.ts';

const here = '/home/José Muñoz';

describe('what a start asks for', () => {
  it.each([[['--data', './x']], [['--data=./x']], [['--no-sandbox', '--data', 'x']]])(
    'takes a relative data folder from where it was started: %j',
    (parameters) => {
      expect(readLaunch(['tausepro', ...parameters], here)).toEqual({
        data: `${here}/x`,
        files: [],
      });
    },
  );

  it('opens project files, by path or by address', () => {
    const parameters = [
      ...['.', '--disable-gpu', 'Mi tienda.tausepro', '/otra/Panadería.TAUSEPRO'],
      ...['file:///media/Caf%C3%A9.tausepro', 'file://%zz.tausepro', 'notes.txt', '--data='],
    ];
    expect(readLaunch(['tausepro', ...parameters], here)).toEqual({
      data: null,
      files: [`${here}/Mi tienda.tausepro`, '/otra/Panadería.TAUSEPRO', '/media/Café.tausepro'],
    });
  });

  it('asks for nothing where nothing is said', () => {
    expect(readLaunch(['tausepro'], here)).toEqual({ data: null, files: [] });
    expect(readLaunch(['tausepro', '--data'], here)).toEqual({ data: null, files: [] });
  });
});

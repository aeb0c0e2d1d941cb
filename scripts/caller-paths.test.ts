import { expect, it } from 'vitest';
import { fromFolder } from './caller-paths.ts';

it('takes paths from where the start was called, and leaves everything else alone', () => {
  const parameters = ['--web', '--port', '0', '--data', './x', '--data=y', 'Mi tienda.tausepro'];
  expect(fromFolder('/home/ana', parameters)).toEqual([
    ...['--web', '--port', '0', '--data', '/home/ana/x', '--data=/home/ana/y'],
    '/home/ana/Mi tienda.tausepro',
  ]);
  expect(fromFolder('/home/ana', ['--data', '/other'])).toEqual(['--data', '/other']);
});

import { describe, expect, it } from 'vitest';
import { help, readCommandLine } from './command-line.ts';
import { UsageError } from './failure.ts';

const read = (...parameters: string[]) => readCommandLine(parameters, '/home/ana');

describe('a command line', () => {
  it('is read with its words, options and defaults', () => {
    expect(
      read('create', ' Tienda ', '--template', 't', '--set', 'a=1', '--set', 'b=x=y', '--json'),
    ).toEqual({
      command: { command: 'create', name: 'Tienda', template: 't', set: ['a=1', 'b=x=y'] },
      json: true,
      data: null,
    });
    expect(read('publish', 'Tienda', '--force').command).toEqual({
      command: 'publish',
      project: 'Tienda',
      environment: 'production',
      force: true,
      serve: false,
    });
  });

  it('finds its data where the user stands', () => {
    expect(read('list', '--data', 'd').data).toBe('/home/ana/d');
    expect(read('list', '--data', '/srv/d').data).toBe('/srv/d');
  });

  it('asks for help, whatever else it says', () => {
    expect(read('--help').command).toBeNull();
    expect(read('lst', '-h').command).toBeNull();
  });

  it.each([
    [[], 'Name a command.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['create'], 'create needs NAME.'],
    [['create', ' '], 'create needs NAME.'],
    [['export', 'x'], 'export needs FOLDER.'],
    [['export', 'x', 'y', '--zip', 'z'], '--zip: write a folder or a file, not both'],
    [['list', 'x'], '“x” is one word too many for list.'],
    [['list', '--force'], 'list has no option --force.'],
    [['list', '--nope'], "Unknown option '--nope'"],
    [['create', 'x', '--locale', 'fr'], '--locale takes one of: es, pt, en.'],
    [['create', 'x', '--set', 'name=Ana'], '--set: a blank page has no variables'],
    [['create', 'x', '--set', 'y'], '--set: write VARIABLE=VALUE'],
    [['publish', 'x', '--environment', 'moon'], '--environment takes one of: production, staging.'],
    [['list', '--data'], "Option '--data <value>' argument missing"],
  ])('%j is not understood', (parameters, message) => {
    const reading = () => read(...parameters);
    expect(reading).toThrow(UsageError);
    expect(reading).toThrow(message);
  });

  it('is described in the help with all its commands', () => {
    const commands = ['templates', 'list', 'create', 'import', 'export', 'export-file', 'check'];
    for (const command of [...commands, 'publish', 'deployments', 'rollback', 'versions']) {
      expect(help).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
  });
});

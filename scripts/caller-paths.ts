import path from 'node:path';

/**
 * Parameters of a start with absolute paths: npm runs a script in the repository, and whoever called it
 * meant paths from where they stand.
 * @param folder where they stand.
 */
export function fromFolder(folder: string, parameters: readonly string[]): string[] {
  return parameters.map((parameter, index) => {
    if (parameter.startsWith('--data=')) {
      return `--data=${path.resolve(folder, parameter.slice('--data='.length))}`;
    }
    const isFolder = parameters[index - 1] === '--data';
    const isProjectFile = !parameter.startsWith('-') && /\.tausepro$/i.test(parameter);
    return isFolder || isProjectFile ? path.resolve(folder, parameter) : parameter;
  });
}

import { extname } from 'node:path';
import { type BuiltInParserName, format } from 'prettier';

const parsers: Readonly<Record<string, BuiltInParserName>> = {
  '.ts': 'typescript',
  '.tsx': 'typescript',
  '.mjs': 'babel',
  '.css': 'css',
  '.json': 'json',
  '.html': 'html',
  '.md': 'markdown',
};

/** Formats a file of a repository as its own `.prettierrc.json` says; other kinds of files stay as they are. */
export async function formatCode(path: string, text: string): Promise<string> {
  const parser = parsers[extname(path)];
  if (parser === undefined) return text;
  return format(text, { parser, printWidth: 100, singleQuote: true });
}

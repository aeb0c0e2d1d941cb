import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const warning = 'npm warn EBADENGINE Unsupported engine {';

/** Runs the install in a repository of its own, with an npm that ends as told. Resolves with what it printed. */
async function install(npm: {
  readonly exitCode: number;
  /** The Node that runs the install is one that npm takes away, as that of the repository itself. */
  readonly removesNode?: true;
}): Promise<{ code: number; out: string }> {
  const root = mkdtempSync(path.join(tmpdir(), 'install-'));
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  const npmFile = path.join(root, 'npm-cli.js');
  const packaged = path.join(root, 'node_modules', 'node');
  mkdirSync(path.join(packaged, 'bin'), { recursive: true });
  mkdirSync(path.join(root, 'node_modules', '.bin'));
  writeFileSync(
    npmFile,
    `console.error(${JSON.stringify(warning)});
     console.log('npm error code E404');
     if (${npm.removesNode === true}) require('node:fs').rmSync(process.execPath);
     process.exit(${npm.exitCode});`,
  );
  const node = path.join(packaged, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  writeFileSync(
    path.join(packaged, 'installArchSpecificPackage.js'),
    `console.log(${JSON.stringify(warning)});
     require('node:fs').writeFileSync(${JSON.stringify(node)}, '');`,
  );
  chmodSync(npmFile, 0o755);
  const script = path.join(root, 'install.mjs');
  const module = pathToFileURL(path.join(import.meta.dirname, 'install.mjs')).href;
  writeFileSync(
    script,
    `import { ensureInstalled } from ${JSON.stringify(module)};
     await ensureInstalled(${JSON.stringify(root)});`,
  );
  const running = path.join(root, path.basename(process.execPath));
  if (npm.removesNode === true) copyFileSync(process.execPath, running);
  const child = spawn(npm.removesNode === true ? running : process.execPath, [script], {
    env: { ...process.env, npm_execpath: npmFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      out += text.toString();
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('close', (status) => resolve(status ?? 1));
  });
  return { code, out };
}

describe('the first start', () => {
  it('says one calm line while it installs', async () => {
    const { code, out } = await install({ exitCode: 0 });
    expect({ code, lines: out.trimEnd().split('\n') }).toEqual({
      code: 0,
      lines: ['Getting what TausePro needs: this takes a minute or two, once …'],
    });
  });

  it.skipIf(process.platform === 'win32')(
    'goes on where npm replaces the Node that runs it',
    async () => {
      expect(await install({ exitCode: 0, removesNode: true })).toMatchObject({ code: 0 });
    },
  );

  it('shows all that npm said where the install fails', async () => {
    const { code, out } = await install({ exitCode: 3 });
    expect(code).toBe(1);
    expect(out).toContain(warning);
    expect(out).toContain('npm error code E404');
    expect(out).toMatch(/npm-cli\.js ci .*failed \(exit code 3\)\. Its output above says why/);
  });
});

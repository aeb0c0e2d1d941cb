import { spawn } from 'node:child_process';

/** Opens an http(s) address in the system's browser. Resolves when the system took it. */
export function openBrowser(
  url: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    return Promise.reject(new Error('only http and https addresses are opened'));
  }
  const [command, ...parameters] = openCommand(platform);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...parameters, href], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** The system's opener: the address is passed as one argument, never through a shell. */
function openCommand(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

import { describe, expect, it } from 'vitest';
import { programEnvironment } from './program-environment.ts';

describe('the environment of a program', () => {
  it('is that of the app, which the system needs', () => {
    const needed = {
      PATH: '/usr/bin',
      SystemRoot: 'C:\\Windows',
      ComSpec: 'C:\\Windows\\system32\\cmd.exe',
      USERPROFILE: 'C:\\Users\\José Muñoz',
      LOCALAPPDATA: 'C:\\Users\\José Muñoz\\AppData\\Local',
      TMPDIR: '/tmp',
      HOME: '/home/José Muñoz',
      LANG: 'es_CO.UTF-8',
      TZ: 'America/Bogota',
      LD_LIBRARY_PATH: '/tmp/.mount_TausePro/usr/lib',
      KEYBOARD: 'es',
      PWD: '/home',
    };
    expect(programEnvironment(needed, {})).toEqual(needed);
  });

  it.each([
    ...['GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'OPENAI_API_KEY', 'PGPASSWORD', 'SSH_AUTH_SOCK'],
    ...['SSH_PRIVATE_KEY', 'npm_config__authToken', 'DB_PASSWD', 'SESSION_COOKIE', 'SENTRY_DSN'],
    ...['GOOGLE_APPLICATION_CREDENTIALS', 'gpg_agent_info', 'SIGNING_KEY', 'KEY_ID'],
  ])('holds no secret: %s', (name) => {
    expect(programEnvironment({ [name]: 'x' }, {})).toEqual({});
  });

  it('holds no address with a password', () => {
    const addresses = {
      DATABASE_URL: 'postgres://me:hidden@db.example:5432/shop',
      HOMEPAGE: 'https://example.com/a:b@c',
    };
    expect(programEnvironment(addresses, {})).toEqual({ HOMEPAGE: addresses.HOMEPAGE });
  });

  it.each([
    ...['NODE_OPTIONS', 'Node_Options', 'NODE_CHANNEL_FD', 'NODE_ENV', 'ELECTRON_RUN_AS_NODE'],
    ...['LD_PRELOAD', 'DYLD_INSERT_LIBRARIES', 'VITE_THEME', 'SITE_URL', 'npm_execpath'],
  ])('holds nothing that changes what runs or is built: %s', (name) => {
    expect(programEnvironment({ [name]: 'x' }, {})).toEqual({});
  });

  it('holds what the program is given, whatever its name', () => {
    const given = { TAUSESTACK_TOKEN: 'given', SITE_URL: 'https://example.com' };
    expect(programEnvironment({ TAUSESTACK_TOKEN: 'of the user', LANG: 'C' }, given)).toEqual({
      LANG: 'C',
      ...given,
    });
  });
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of what opens something: keys, passwords, sockets of agents that sign. */
const secretNames =
  /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|AUTH|COOKIE|APIKEY|(?:^|_)(?:KEY|PWD_FILE|PAT|DSN)(?:_|$)|^GPG_|^SSH_/;

/** Names of what changes the code that a program runs, or what a build puts into a site. */
const codeNames =
  /^(?:NODE_|ELECTRON_|NPM_|VITE_|LD_PRELOAD$|LD_AUDIT$|DYLD_INSERT_LIBRARIES$|(?:SITE|BASE)_URL$)/;

/** An address with a password in it, as in DATABASE_URL. */
const addressWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s]*:[^/?#@\s]+@/i;

/**
 * The environment of one of the app's own programs: the app's, because systems need more of it than PATH,
 * without secrets and without what changes the code that runs, and with what the program is given.
 */
export function programEnvironment(
  environment: Environment,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && isHarmless(name, value)) kept[name] = value;
  }
  return { ...kept, ...given };
}

function isHarmless(name: string, value: string): boolean {
  const upper = name.toUpperCase();
  return !secretNames.test(upper) && !codeNames.test(upper) && !addressWithPassword.test(value);
}

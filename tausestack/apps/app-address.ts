import type { Environment } from '#shared/api/schemas/app.ts';

/** Where published apps are reached, e.g. `{ scheme: 'http', domain: 'localhost', port: 4000 }`. */
export interface PublicAddress {
  scheme: 'http' | 'https';
  domain: string;
  port: number | undefined;
}

const stagingSuffix = '--staging';

/** The public address of an app's environment. */
export function appUrl(
  address: PublicAddress,
  subdomain: string,
  environment: Environment,
): string {
  const label = environment === 'staging' ? `${subdomain}${stagingSuffix}` : subdomain;
  const port = address.port === undefined ? '' : `:${address.port}`;
  return `${address.scheme}://${label}.${address.domain}${port}/`;
}

/** The app and environment that a host name means, undefined for a host that is no app's. */
export function parseAppHost(
  hostname: string,
  domain: string,
): { subdomain: string; environment: Environment } | undefined {
  const suffix = `.${domain}`;
  const name = hostname.toLowerCase();
  if (!name.endsWith(suffix)) return undefined;
  const label = name.slice(0, -suffix.length);
  const staging = label.endsWith(stagingSuffix);
  const subdomain = staging ? label.slice(0, -stagingSuffix.length) : label;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(subdomain)) return undefined;
  return { subdomain, environment: staging ? 'staging' : 'production' };
}

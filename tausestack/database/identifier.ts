import { randomBytes } from 'node:crypto';

/**
 * A new identifier such as `app_019aa3…`: the time in milliseconds first, so that ids sort by
 * creation and lists can page by them, then 80 random bits.
 */
export function newIdentifier(prefix: 'tnt' | 'acc' | 'key' | 'app' | 'dep'): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${prefix}_${time}${randomBytes(10).toString('hex')}`;
}

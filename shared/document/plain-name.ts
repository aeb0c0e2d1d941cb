import { z } from 'zod';

/**
 * What no name needs and nobody sees in it: control characters, marks that turn the direction of the text
 * around, invisible joints (but those that scripts and emoji are written with), halves of characters.
 */
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A name as people see it: without what is invisible in it, and with one blank between words. */
export function plainName(text: string): string {
  const oneLine = text.replace(/[\t-\r\u2028\u2029]/g, ' ');
  return oneLine.replace(unseen, '').replace(/\s+/gu, ' ').trim();
}

/** A name that someone gave to something, in no more than so many UTF-16 units. */
export function nameSchema(longest: number) {
  return z.string().transform(plainName).pipe(z.string().min(1).max(longest));
}

/** The same for names that may be empty. */
export function optionalNameSchema(longest: number) {
  return z.string().transform(plainName).pipe(z.string().max(longest));
}

/** Names of devices, which Windows opens instead of a file whatever comes after their first dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?=\.|$)/i;
const longestFileName = 80;

/** A name for a file that every system takes, without its extension. */
export function safeFileName(name: string, fallback: string): string {
  const plain = plainName(name).replace(/[\\/:*?"<>|]+/g, '-');
  const short = [...plain].slice(0, longestFileName).join('');
  const trimmed = short.replace(/^[\s.-]+|[\s.-]+$/g, '').replace(/\s+(?=\.)/g, '');
  return (trimmed || fallback).replace(device, '$&_');
}

import type { ParseKeys } from 'i18next';

/** A key of the message catalogs, for texts that are named in data. */
export type MessageKey = ParseKeys;

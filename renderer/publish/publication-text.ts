import type { TFunction } from 'i18next';
import type { Publication } from '#shared/contract/schemas.ts';
import { isLocalLink } from './local-link.ts';

/** In a few words, how what is online stands to the document. Null before the first time. */
export function publicationText(t: TFunction, publication: Publication): string | null {
  const { live, queued, changes } = publication;
  if (queued) return t(queued.sending ? 'publish.statusSending' : 'publish.statusQueued');
  if (!live) return null;
  if (changes !== null && changes > 0) return t('publish.statusChanged');
  if (isLocalLink(live.url)) return t('publish.liveHere');
  return t(changes === null ? 'publish.statusLive' : 'publish.statusClean');
}

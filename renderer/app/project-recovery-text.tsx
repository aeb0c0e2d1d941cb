import { useTranslation } from 'react-i18next';
import type { ProjectRecovery } from '#shared/contract/schemas.ts';

/** Says exactly what of a project is missing after damage on the disk, or that nothing is. */
export function ProjectRecoveryText({ recovery }: { recovery: ProjectRecovery }) {
  const { t, i18n } = useTranslation();
  const { gestures, waiting, images, earliest, latest } = recovery;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const sentences: string[] = [];
  if (gestures > 0) sentences.push(t('recovery.gestures', { count: gestures }));
  if (waiting > 0) sentences.push(t('recovery.waiting', { count: waiting }));
  if (gestures + waiting > 0 && earliest !== null && latest !== null) {
    const times = { from: when.format(earliest), to: when.format(latest) };
    sentences.push(t(times.from === times.to ? 'recovery.at' : 'recovery.between', times));
  }
  if (images > 0) sentences.push(t('recovery.images', { count: images }));
  if (sentences.length === 0) sentences.push(t('recovery.nothingMissing'));
  return <>{sentences.join(' ')}</>;
}

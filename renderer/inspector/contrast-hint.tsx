import { useTranslation } from 'react-i18next';
import { contrastRatio } from '#shared/elements/contrast.ts';
import { classNames } from '../ui/class-names.ts';
import { blend } from './color-values.ts';

/** Says whether a text reads well on what is behind it, as WCAG counts it. */
export function ContrastHint({ color, background }: { color: string; background: string }) {
  const { t, i18n } = useTranslation();
  const ratio = contrastRatio(blend(color, background), background);
  const level = ratio >= 7 ? 'best' : ratio >= 4.5 ? 'good' : ratio >= 3 ? 'large' : 'poor';
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <p
      role="status"
      className={classNames(
        'flex items-center gap-2 text-2xs',
        level === 'poor' ? 'text-danger' : level === 'large' ? 'text-warning' : 'text-success',
      )}
    >
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-sm border text-xs font-semibold"
        style={{ color, background }}
      >
        A
      </span>
      {t(`style.contrast.${level}`, { ratio: number.format(Math.floor(ratio * 10) / 10) })}
    </p>
  );
}

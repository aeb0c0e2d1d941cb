import { useTranslation } from 'react-i18next';
import { readableOn } from '#shared/elements/contrast.ts';

interface BrandSampleProps {
  name: string;
  /** Of what the project starts from. */
  title: string;
  /** Address of its picture; null where it has none. */
  picture: string | null;
  /** As `#rrggbb`, the main colour first. */
  colors: readonly string[];
}

/** The chosen name and colours on buttons, before there is a page to see them on. */
export function BrandSample({ name, title, picture, colors }: BrandSampleProps) {
  const { t } = useTranslation();
  return (
    <figure className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border bg-white">
      <div className="border-b p-4" style={{ borderTop: `4px solid ${colors[0] ?? '#5148e5'}` }}>
        <p className="truncate text-lg font-semibold text-[#1a1a20]">{name}</p>
        {colors.length === 0 ? null : (
          <p aria-hidden className="mt-2 flex flex-wrap gap-2">
            {colors.map((color, index) => (
              <span
                key={index}
                className="rounded-md px-3 py-1 text-xs font-medium"
                style={{ backgroundColor: color, color: readableOn(color) }}
              >
                {t(index === 0 ? 'newProject.sampleButton' : 'newProject.sampleAccent')}
              </span>
            ))}
          </p>
        )}
      </div>
      {picture === null ? (
        <div className="flex-1" />
      ) : (
        <img alt="" src={picture} className="min-h-0 w-full flex-1 object-cover object-top" />
      )}
      <figcaption className="border-t bg-panel px-3 py-2 text-2xs text-muted">
        {t('newProject.basedOn', { title })}
      </figcaption>
    </figure>
  );
}

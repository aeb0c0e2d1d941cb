import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleProperty } from '#shared/document/style.ts';
import { classNames } from '../ui/class-names.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useStyleEditing } from './style-editing.ts';

interface StyleRowProps {
  label: string;
  properties: readonly StyleProperty[];
  htmlFor?: string | undefined;
  stacked?: boolean;
  children: ReactNode;
}

/** A row of the style sections, with a dot for a value of its own, which gives the inherited one back. */
export function StyleRow({ label, properties, htmlFor, stacked = false, children }: StyleRowProps) {
  const { isOwn } = useStyleEditing();
  const own = properties.some(isOwn);
  return (
    <div className="group/row">
      <FieldRow
        label={label}
        htmlFor={htmlFor}
        stacked={stacked}
        mark={own ? <OverrideDot label={label} properties={properties} /> : null}
      >
        {children}
      </FieldRow>
    </div>
  );
}

function OverrideDot({
  label,
  properties,
}: {
  label: string;
  properties: readonly StyleProperty[];
}) {
  const { t } = useTranslation();
  const { breakpoint, reset } = useStyleEditing();
  const help = t(breakpoint === 'base' ? 'inspector.custom' : 'inspector.overridden');
  return (
    <Tooltip label={help}>
      <button
        type="button"
        aria-label={`${t('common.reset')}: ${label}`}
        className={classNames(
          'flex size-4 shrink-0 items-center justify-center rounded-full hover:bg-pressed',
          breakpoint === 'base' &&
            'opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100',
        )}
        onClick={() => reset(properties)}
      >
        <span
          className={classNames(
            'size-1.5 rounded-full',
            breakpoint === 'base' ? 'bg-muted' : 'bg-accent',
          )}
        />
      </button>
    </Tooltip>
  );
}

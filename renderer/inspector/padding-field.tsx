import { Square, SquareDashed } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import { LengthField } from './length-field.tsx';
import { useStyleEditing } from './style-editing.ts';
import { StyleRow } from './style-row.tsx';

const sides = ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'] as const;

/** One padding for all sides, or one for each. */
export function PaddingField() {
  const { t } = useTranslation();
  const id = useId();
  const { value } = useStyleEditing();
  const equal = sides.every((side) => value(side) === value('paddingTop'));
  const [each, setEach] = useState(!equal);
  const apart = each || !equal;
  return (
    <>
      <div className="flex items-center gap-1">
        <span className="flex-1 text-2xs text-muted">
          {t(apart ? 'style.eachSide' : 'style.allSides')}
        </span>
        <IconButton
          size="xs"
          label={t('style.eachSide')}
          pressed={apart}
          disabled={!equal}
          onClick={() => setEach(!each)}
        >
          {apart ? <SquareDashed /> : <Square />}
        </IconButton>
      </div>
      {apart ? (
        sides.map((side) => (
          <StyleRow
            key={side}
            label={t(`style.${side}`)}
            properties={[side]}
            htmlFor={`${id} ${side}`}
          >
            <LengthField
              id={`${id} ${side}`}
              label={t(`style.${side}`)}
              property={side}
              group="space"
            />
          </StyleRow>
        ))
      ) : (
        <StyleRow label={t('style.padding')} properties={sides} htmlFor={id}>
          <LengthField
            id={id}
            label={t('style.padding')}
            property="paddingTop"
            others={['paddingRight', 'paddingBottom', 'paddingLeft']}
            group="space"
          />
        </StyleRow>
      )}
    </>
  );
}

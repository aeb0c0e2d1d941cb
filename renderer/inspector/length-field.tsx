import { Diamond, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StylePatch } from '#shared/document/commands/style-nodes.ts';
import type { Style, StyleProperty } from '#shared/document/style.ts';
import type { Theme, ThemeGroup } from '#shared/document/theme.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useStyleEditing } from './style-editing.ts';
import { useTokenName } from './token-labels.ts';

interface LengthFieldProps {
  id: string;
  label: string;
  property: StyleProperty;
  group: ThemeGroup;
  /** Set together with `property`. */
  others?: readonly StyleProperty[];
}

/** The tokens of one group, `[name, pixels]`, smallest first. */
function lengthTokens(theme: Theme, group: ThemeGroup): readonly (readonly [string, number])[] {
  return Object.entries(theme)
    .flatMap(([key, value]) =>
      key.startsWith(`${group}.`) && typeof value === 'number'
        ? [[key.slice(group.length + 1), value] as const]
        : [],
    )
    .toSorted((a, b) => a[1] - b[1]);
}

/** Pixels to type, or a length of the theme to follow. */
export function LengthField({ id, label, property, group, others = [] }: LengthFieldProps) {
  const { t } = useTranslation();
  const nameOf = useTokenName();
  const editing = useStyleEditing();
  const theme = useDocumentValue((document) => document.theme);
  const value = editing.value(property);
  const token = typeof value === 'string' && value.startsWith(`$${group}.`) ? value : null;
  const pixels = token === null ? value : theme[token.slice(1)];
  const bound = token === null ? null : nameOf(token.slice(group.length + 2));
  const patch = (next: string | number): StylePatch =>
    Object.fromEntries([property, ...others].map((name) => [name, next]));
  const set = (next: string | number) => editing.set(patch(next));
  return (
    <div className="flex gap-1">
      <NumberField
        id={id}
        label={label}
        className="min-w-0 flex-1"
        value={typeof pixels === 'number' ? pixels : null}
        placeholder={editing.isMixed(property) ? t('common.mixed') : t('style.auto')}
        minimum={group === 'text' ? 1 : 0}
        unit="px"
        onCommit={set}
        onPreview={(next) => editing.preview(next === null ? null : (patch(next) as Style))}
      />
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={`${label}: ${bound === null ? t('style.fromTheme') : t('style.bound', { name: bound })}`}
            title={bound === null ? t('style.fromTheme') : t('style.bound', { name: bound })}
            className={classNames(
              'flex h-7 max-w-18 min-w-7 shrink-0 items-center justify-center gap-1 rounded-md px-1.5 text-2xs hover:bg-hover [&_svg]:size-3.5 [&_svg]:shrink-0',
              bound === null ? 'text-muted' : 'bg-accent-soft text-accent-text',
            )}
          >
            <Diamond aria-hidden />
            {bound === null ? null : <span className="truncate">{bound}</span>}
          </button>
        }
      >
        <MenuChoice
          label={t('style.fromTheme')}
          value={token ?? ''}
          options={lengthTokens(theme, group).map(([name, size]) => ({
            value: `$${group}.${name}`,
            label: `${nameOf(name)} · ${size} px`,
          }))}
          onValueChange={set}
        />
        {bound === null || typeof pixels !== 'number' ? null : (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => set(pixels)}>
              <Unlink aria-hidden />
              {t('style.unbind')}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}

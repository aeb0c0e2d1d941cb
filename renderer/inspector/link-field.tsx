import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagePropsSchema } from '#shared/document/node.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { linkProp } from '#shared/elements/link.ts';
import { safeUrl } from '#shared/elements/safe-url.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface LinkFieldProps {
  label: string;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
}

/** Where a link goes: nowhere, a page of the project, an address, or a WhatsApp chat. */
export function LinkField({ label, value, onChange }: LinkFieldProps) {
  const { t } = useTranslation();
  const { document } = useEditor();
  const pages = useDocumentValue(({ pages: ids }) => ids);
  const [invalid, setInvalid] = useState(false);
  const link = linkProp.parse(value);
  const titled = pages.map((id) => {
    const { title, path } = pagePropsSchema.parse(document.node(id)?.props ?? {});
    return { value: id, label: title === '' ? path : title, path };
  });
  const chosenPage =
    link.type === 'page'
      ? link.page
      : link.type === 'page-path'
        ? titled.find(({ path }) => path === link.path)?.value
        : undefined;

  const choose = (type: 'none' | 'page' | 'url' | 'whatsapp') => {
    setInvalid(false);
    if (type === 'page') onChange({ type, page: pages[0] ?? '' });
    else if (type === 'url') onChange({ type, url: '' });
    else if (type === 'whatsapp') onChange({ type, text: '' });
    else onChange({ type });
  };

  return (
    <div className="flex flex-col gap-1.5">
      <Select
        aria-label={label}
        value={link.type === 'page-path' ? 'page' : link.type}
        options={[
          { value: 'none', label: t('inspector.linkNone') },
          { value: 'page', label: t('inspector.linkPage') },
          { value: 'url', label: t('inspector.linkUrl') },
          { value: 'whatsapp', label: t('settings.whatsapp') },
        ]}
        onValueChange={choose}
      />
      {link.type === 'page' || link.type === 'page-path' ? (
        <Select
          aria-label={`${label}: ${t('inspector.linkPage')}`}
          value={chosenPage ?? null}
          options={titled}
          onValueChange={(page) => onChange({ type: 'page', page })}
        />
      ) : null}
      {link.type === 'url' ? (
        <TextField
          aria-label={`${label}: ${t('inspector.linkUrl')}`}
          aria-invalid={invalid}
          placeholder={t('inspector.linkPlaceholder')}
          value={link.url}
          onCommit={(text) => {
            const url = text.trim() === '' ? '' : safeUrl(text);
            setInvalid(url === undefined);
            if (url !== undefined) onChange({ type: 'url', url });
          }}
        />
      ) : null}
      {link.type === 'whatsapp' ? (
        <TextField
          aria-label={`${label}: ${t('inspector.linkMessage')}`}
          placeholder={t('inspector.linkMessage')}
          value={link.text}
          multiline
          onCommit={(text) => onChange({ type: 'whatsapp', text })}
        />
      ) : null}
      {invalid ? (
        <p role="alert" className="text-2xs text-danger">
          {t('inspector.linkInvalid')}
        </p>
      ) : null}
    </div>
  );
}

import { z } from 'zod';
import type { Style } from '#shared/document/style.ts';
import type { TemplateChild, TemplateElement } from '../template.ts';
import type { KindField } from '../kind.ts';
import { textProp } from './props.ts';

/** What the fields of a form share: a column of label and control, and the control's look. */
export const fieldStyle: Style = { layout: 'stack', direction: 'column', gap: 6, width: 'fill' };

const controlStyle: Style = {
  width: 'fill',
  paddingTop: 10,
  paddingBottom: 10,
  paddingLeft: 14,
  paddingRight: 14,
  fill: '$color.background',
  borderWidth: 1,
  borderColor: '$color.muted',
  radius: '$radius.sm',
  fontFamily: '$font.body',
  fontSize: '$text.base',
  lineHeight: 1.5,
  color: '$color.text',
};

export const fieldLabelStyle: Style = {
  fontFamily: '$font.body',
  fontSize: '$text.sm',
  fontWeight: 600,
  lineHeight: 1.4,
  color: '$color.text',
};

export const fieldLabelText: readonly TemplateChild[] = [
  { text: { bind: 'label' } },
  { when: 'required', show: [{ text: ' *' }] },
];

/** The label of the control whose id is `$id`. */
const fieldLabel: TemplateChild = {
  tag: 'label',
  attributes: { for: { bind: '$id' } },
  style: { base: fieldLabelStyle },
  children: fieldLabelText,
};

/** A column of a label and its control, which takes `$id` and the common look. */
export function labelledControl(control: TemplateElement): TemplateElement {
  const attributes = { id: { bind: '$id' }, ...control.attributes };
  const styled = { ...control, attributes, style: { base: controlStyle } };
  return { tag: 'div', style: { base: fieldStyle }, children: [fieldLabel, styled] };
}

/** One of several choices. */
export const optionProp = z.object({ label: textProp('', 200) });

export const labelField: KindField = {
  prop: 'label',
  label: { es: 'Etiqueta', pt: 'Rótulo', en: 'Label' },
  control: { type: 'text' },
};

export const nameField: KindField = {
  prop: 'name',
  label: { es: 'Nombre del dato', pt: 'Nome do dado', en: 'Field name' },
  advanced: true,
  control: { type: 'text' },
};

export const placeholderField: KindField = {
  prop: 'placeholder',
  label: { es: 'Ejemplo', pt: 'Exemplo', en: 'Placeholder' },
  control: { type: 'text' },
};

export const requiredField: KindField = {
  prop: 'required',
  label: { es: 'Obligatorio', pt: 'Obrigatório', en: 'Required' },
  control: { type: 'toggle' },
};

export const optionsField: KindField = {
  prop: 'options',
  label: { es: 'Opciones', pt: 'Opções', en: 'Options' },
  control: {
    type: 'list',
    fields: [labelField],
    newItem: { es: { label: 'Opción' }, pt: { label: 'Opção' }, en: { label: 'Option' } },
  },
};

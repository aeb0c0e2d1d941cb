import type { Style } from '#shared/document/style.ts';
import type { TemplateChild } from '../template.ts';
import type { KindField } from '../kind.ts';

/** What the fields of a form share: a column of label and control, and the control's look. */
export const fieldStyle: Style = { layout: 'stack', direction: 'column', gap: 6, width: 'fill' };

export const controlStyle: Style = {
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
export const fieldLabel: TemplateChild = {
  tag: 'label',
  attributes: { for: { bind: '$id' } },
  style: { base: fieldLabelStyle },
  children: fieldLabelText,
};

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

import type { Style } from '#shared/document/style.ts';
import type { TemplateElement } from '../../template.ts';

/** Padding of a button: vertical, horizontal. */
const padding = (vertical: number, horizontal: number): Style => ({
  paddingTop: vertical,
  paddingBottom: vertical,
  paddingLeft: horizontal,
  paddingRight: horizontal,
});

/** The look that every button shares, those inside other kinds too. */
export const buttonStyle: Style = {
  layout: 'stack',
  direction: 'row',
  align: 'center',
  justify: 'center',
  gap: 8,
  width: 'hug',
  ...padding(12, 20),
  radius: '$radius.md',
  fontFamily: '$font.body',
  fontSize: '$text.base',
  fontWeight: 600,
  lineHeight: 1.25,
  textAlign: 'center',
};

export const buttonTemplate: TemplateElement = {
  tag: { bind: 'link?', map: { true: 'a', false: 'button' } },
  attributes: { href: { bind: 'link' }, type: 'submit' },
  style: { base: buttonStyle },
  css: { cursor: 'pointer' },
  variants: [
    {
      prop: 'variant',
      options: {
        solid: {
          base: {
            fill: '$color.primary',
            color: '$color.on-primary',
            borderWidth: 1,
            borderColor: '$color.primary',
          },
        },
        outline: { base: { borderWidth: 1, borderColor: '$color.text', color: '$color.text' } },
        ghost: { base: { borderWidth: 1, borderColor: 'transparent', color: '$color.primary' } },
      },
    },
    {
      prop: 'size',
      options: {
        // High enough for a finger where there is no mouse.
        small: {
          base: { ...padding(8, 14), fontSize: '$text.sm' },
          mobile: { paddingTop: 11, paddingBottom: 11 },
        },
        medium: {},
        large: { base: { ...padding(16, 28), fontSize: '$text.lg' } },
      },
    },
  ],
  children: [
    {
      when: 'icon',
      show: [
        {
          tag: 'svg',
          icon: { bind: 'icon' },
          attributes: { 'aria-hidden': 'true' },
          style: { base: { width: 20, height: 20 } },
        },
      ],
    },
    { tag: 'span', children: [{ text: { bind: 'label' } }] },
  ],
};

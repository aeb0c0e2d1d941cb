import type { MessageKey } from '../i18n/keys.ts';

/** What the tokens that every theme has are called. */
export const tokenLabels: Readonly<Record<string, MessageKey>> = {
  primary: 'theme.token.primary',
  'on-primary': 'theme.token.on-primary',
  accent: 'theme.token.accent',
  background: 'theme.token.background',
  surface: 'theme.token.surface',
  text: 'theme.token.text',
  muted: 'theme.token.muted',
  border: 'theme.token.border',
  success: 'theme.token.success',
  danger: 'theme.token.danger',
  heading: 'theme.token.heading',
  body: 'theme.token.body',
};

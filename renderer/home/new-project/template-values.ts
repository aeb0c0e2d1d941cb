import type { TemplateSummary } from '#shared/contract/schemas.ts';
import type { Currency } from '#shared/document/settings.ts';

interface Known {
  /** What the user filled in, by variable. */
  readonly edited: Readonly<Record<string, string>>;
  /** The project's name; empty until there is one. */
  readonly name: string;
  /** The currency of the user's country, where it is known. */
  readonly currency: Currency | null;
}

/** A template's variables: what the user filled in, else what is known of them, else the defaults. */
export function templateValues(
  { variables }: Pick<TemplateSummary, 'variables'>,
  { edited, name, currency }: Known,
): Record<string, string> {
  return Object.fromEntries(
    variables.map(({ name: variable, type, default: initial }) => {
      const known =
        variable === 'name' && name.trim() !== ''
          ? name.trim()
          : type === 'currency' && currency !== null
            ? currency
            : initial;
      return [variable, edited[variable] ?? known];
    }),
  );
}

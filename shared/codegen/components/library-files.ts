import type { Currency } from '#shared/document/settings.ts';
import { priceFormats } from '#shared/elements/format-price.ts';
import { siteFile } from '../chat-links.ts';
import { stringLiteral } from '../syntax.ts';
import { whatsAppFormFile } from './whatsapp-form-file.ts';

/** `src/lib/join-classes.ts` */
const joinClassesFile = `/** Joins class lists; those that are left out count for nothing. */
export function joinClasses(...lists: (string | false | undefined)[]): string {
  return lists.filter(Boolean).join(' ');
}
`;

/** `src/components/app-link.tsx` */
const appLinkFile = `import type { ComponentProps } from 'react';
import { Link } from './link';

interface AppLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A page of the app, or any other address. */
  to?: string;
}

/** A link that stays in the app where it can and opens other sites in a new tab. */
export function AppLink({ to = '', children, ...others }: AppLinkProps) {
  if (to.startsWith('/')) {
    return (
      <Link to={to} {...others}>
        {children}
      </Link>
    );
  }
  const newTab = /^https?:/.test(to) ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a href={to || undefined} {...newTab} {...others}>
      {children}
    </a>
  );
}
`;

/**
 * The files of the app's own helpers that its modules import, by their path in `frontend/`.
 * @param modules that are imported, named from the app's root.
 */
export function libraryFiles(
  modules: ReadonlySet<string>,
  { currency, number }: { readonly currency: Currency; readonly number: string },
): readonly (readonly [string, string])[] {
  const files: readonly (readonly [string, string])[] = [
    ['src/components/app-link.tsx', appLinkFile],
    ['src/components/whatsapp-form.tsx', whatsAppFormFile],
    ['src/lib/format-price.ts', priceFile(currency)],
    ['src/lib/join-classes.ts', joinClassesFile],
    ['src/lib/site.ts', siteFile(number)],
  ];
  return files.filter(([path]) => modules.has(path.replace(/\.tsx?$/, '')));
}

/** `src/lib/format-price.ts`: prices as people of that currency write them, rounded as the canvas does. */
function priceFile(currency: Currency): string {
  const { symbol, group, decimal, cents } = priceFormats[currency];
  const sign = `\${amount < 0 && ${cents === 'never' ? 'units' : 'hundredths'} > 0 ? '-' : ''}${symbol}\\u00a0`;
  const grouped = (value: string) =>
    `String(${value}).replace(/\\B(?=(\\d{3})+$)/g, ${stringLiteral(group)})`;
  const body =
    cents === 'never'
      ? [
          'const units = Math.round(Math.abs(amount));',
          `return \`${sign}\${${grouped('units')}}\`;`,
        ]
      : [
          'const hundredths = Math.round(Math.abs(amount) * 100);',
          `const whole = ${grouped('Math.floor(hundredths / 100)')};`,
          "const cents = String(hundredths % 100).padStart(2, '0');",
          ...(cents === 'auto' ? [`if (cents === '00') return \`${sign}\${whole}\`;`] : []),
          `return \`${sign}\${whole}${decimal}\${cents}\`;`,
        ];
  return `/** An amount in ${currency} as it is written where that currency is used. */
export function formatPrice(amount: number): string {
${body.map((line) => `  ${line}`).join('\n')}
}
`;
}

import type { Currency } from '#shared/document/settings.ts';
import { priceFormats } from '#shared/elements/format-price.ts';
import { stringLiteral } from '../syntax.ts';
import { whatsAppFormFile } from './whatsapp-form-file.ts';

/** `src/lib/join-classes.ts` */
export const joinClassesFile = `/** Joins class lists; those that are left out count for nothing. */
export function joinClasses(...lists: (string | false | undefined)[]): string {
  return lists.filter(Boolean).join(' ');
}
`;

/** `src/components/app-link.tsx` */
export const appLinkFile = `import type { ComponentProps } from 'react';
import { Link } from 'react-router';

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

/** The files of the library that a module imports, by their path in `frontend/`. */
export function importedLibrary(moduleText: string): ReadonlyMap<string, string> {
  const paths = moduleText.matchAll(/^import .* from '(?:\.\.\/|\.\/)+([a-z/-]+)';$/gm);
  return new Map(
    [...paths].flatMap(([, path]): (readonly [string, string])[] => {
      if (path === 'lib/join-classes') return [['src/lib/join-classes.ts', joinClassesFile]];
      // Modules in the same folder name the file only.
      switch (path?.replace(/^components\//, '')) {
        case 'app-link':
          return [['src/components/app-link.tsx', appLinkFile]];
        case 'whatsapp-form':
          return [['src/components/whatsapp-form.tsx', whatsAppFormFile]];
        default:
          return [];
      }
    }),
  );
}

/** `src/lib/format-price.ts`: prices as people of that currency write them, rounded as the canvas does. */
export function priceFile(currency: Currency): string {
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

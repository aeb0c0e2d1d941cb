import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ButtonStyle, buttonStyle } from '../ui/button.tsx';

/** A link that looks like a button, and opens in the browser whatever the app runs in. */
export function PageLink({
  url,
  children,
  variant,
}: Pick<ButtonStyle, 'variant'> & {
  url: string;
  children: ReactNode;
}) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={buttonStyle({ variant, size: 'sm' })}
    >
      <ExternalLink aria-hidden />
      {children}
    </a>
  );
}

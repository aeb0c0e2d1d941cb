/**
 * The component of each icon, as the icon package names it: `shopping-cart` is `ShoppingCartIcon`.
 * @param known kebab-case names of the icons that there are.
 */
export function iconNames(known: ReadonlySet<string>): (icon: string) => string | undefined {
  return (icon) => {
    if (!known.has(icon)) return undefined;
    const parts = icon.split('-').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`);
    return `${parts.join('')}Icon`;
  };
}

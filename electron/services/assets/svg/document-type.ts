import { HostError } from '../../errors.ts';

const mostEntities = 100;
const longestValue = 200;

/**
 * The short names for plain texts that a document type declares, as Illustrator does for its namespaces.
 * Throws HostError `drawing-not-plain` for names that stand for other names, for markup or for files: these
 * can grow beyond all bounds.
 */
export function readEntities(doctype: string): Readonly<Record<string, string>> {
  const entities: Record<string, string> = {};
  const declared = doctype.match(/<!ENTITY\b[^>]*>/g) ?? [];
  if (declared.length > mostEntities) throw refused();
  for (const declaration of declared) {
    const [, name = '', double, single] =
      /^<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>$/.exec(declaration) ?? [];
    const value = double ?? single;
    if (value === undefined || value.length > longestValue || name === '__proto__') throw refused();
    entities[name] ??= value;
  }
  // One that the pattern above can't take apart.
  if ((doctype.match(/<!ENTITY/gi) ?? []).length !== declared.length) throw refused();
  return entities;
}

function refused(): HostError {
  return new HostError('drawing-not-plain', 'a document type with more than plain names');
}

/** Paths of lucide icons in their 24 × 24 box. Loaded when the first icon is painted. */
export interface IconPaths {
  icon(name: string): Path2D | undefined;
  /** 1 while the library is on its way. */
  readonly loading: number;
}

type IconPart = readonly [tag: string, attributes: Readonly<Record<string, string>>];
type IconLibrary = Readonly<Record<string, readonly IconPart[]>>;

/** @param onArrive called once the library is there, so that what lacked icons is painted again. */
export function createIconPaths(onArrive: () => void): IconPaths {
  const paths = new Map<string, Path2D>();
  let library: IconLibrary | undefined;
  let asked = false;

  async function load(): Promise<void> {
    const loaded: { readonly default: unknown } = await import('lucide-static/icon-nodes.json');
    library = loaded.default as IconLibrary;
    onArrive();
  }

  return {
    get loading() {
      return asked && !library ? 1 : 0;
    },
    icon(name) {
      if (!asked) {
        asked = true;
        void load();
      }
      const known = paths.get(name);
      if (known) return known;
      if (!library || !Object.hasOwn(library, name)) return undefined;
      const path = new Path2D();
      for (const part of library[name] ?? []) addPart(path, part);
      paths.set(name, path);
      return path;
    },
  };
}

function addPart(path: Path2D, [tag, attributes]: IconPart): void {
  const at = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      path.addPath(new Path2D(attributes['d'] ?? ''));
      return;
    case 'circle':
      path.moveTo(at('cx') + at('r'), at('cy'));
      path.arc(at('cx'), at('cy'), at('r'), 0, Math.PI * 2);
      return;
    case 'ellipse':
      path.moveTo(at('cx') + at('rx'), at('cy'));
      path.ellipse(at('cx'), at('cy'), at('rx'), at('ry'), 0, 0, Math.PI * 2);
      return;
    case 'rect':
      path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx') || at('ry'));
      return;
    case 'line':
      path.moveTo(at('x1'), at('y1'));
      path.lineTo(at('x2'), at('y2'));
      return;
    case 'polyline':
    case 'polygon':
      addPoints(path, attributes['points'] ?? '', tag === 'polygon');
      return;
    default:
  }
}

function addPoints(path: Path2D, points: string, closed: boolean): void {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    path.lineTo(numbers[index] ?? 0, numbers[index + 1] ?? 0);
  }
  if (closed) path.closePath();
}

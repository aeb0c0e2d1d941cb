/** An element with its classes, of a page's tree or of its HTML. */
export interface ClassedElement {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly children: readonly ClassedElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** A class for each screen: desktop, tablet, mobile. Empty where nothing is said. */
type Screens = readonly [string, string, string];

/** What an element gets from those around it, by family of classes. */
type Inherited = ReadonlyMap<string, Screens>;

/** Classes of which one on an element takes the place of another around it. */
const inherited: Readonly<Record<string, RegExp>> = {
  size: /^text-(?:xs|sm|base|lg|\d?xl|inherit|\[(?:length:|[\d.]).*)$/,
  align: /^text-(?:left|center|right|justify)$/,
  weight: /^font-(?:thin|extralight|light|normal|medium|semibold|bold|extrabold|black|\[\d+\])$/,
  family: /^font-/,
  style: /^(?:not-)?italic$/,
  leading: /^leading-/,
  tracking: /^tracking-/,
  transform: /^(?:uppercase|lowercase|capitalize|normal-case)$/,
  wrap: /^wrap-/,
  color: /^text-(?!ellipsis|clip)/,
};
const families = Object.entries(inherited);

/** What browsers, on top of Tailwind's base stylesheet, don't hand on to an element. */
const notHandedOn: Readonly<Record<string, readonly string[]>> = {
  strong: ['weight'],
  em: ['style'],
  small: ['size'],
  button: ['align'],
  ...Object.fromEntries(
    ['input', 'textarea', 'select', 'option', 'table', 'th', 'td'].map((tag) => [
      tag,
      families.map(([name]) => name),
    ]),
  ),
};

/**
 * Tag and effective classes of an element and all in it: what it inherits counts as its own, and what
 * makes no difference doesn't count.
 */
export function describeElements(
  element: ClassedElement,
  around: Inherited = new Map(),
  column: readonly boolean[] = [false, false, false],
): string[] {
  const { tag, classes } = element;
  const kept = new Map<string, Screens>();
  const effective = families.map(([name]) => {
    const own = onScreens(classes.filter((each) => familyOf(each) === name));
    const from = notHandedOn[tag]?.includes(name) ? none : (around.get(name) ?? none);
    const shown = follow(own, from);
    // Spacing in `em` is another length for another size.
    kept.set(
      name,
      name === 'tracking' ? (own.map((each) => (/em\]?$/.test(each) ? '' : each)) as never) : shown,
    );
    return shown.join('/');
  });
  const others = classes.filter((each) => familyOf(each) === undefined && matters(each, element));
  const minimum = follow(onScreens(others.filter((each) => each.includes('min-w-'))), none).map(
    (each, at) => (each === 'min-w-auto' && column[at] ? 'min-w-0' : each),
  );
  const display = follow(
    onScreens(classes.filter((each) => /(?:^|:)(?:flex|grid|hidden|block|contents)$/.test(each))),
    none,
  );
  const direction = follow(
    onScreens(classes.filter((each) => /(?:^|:)flex-(?:col|row)$/.test(each))),
    none,
  );
  const inside = direction.map((each, at) => each === 'flex-col' && display[at] === 'flex');
  const rest = others.filter((each) => !each.includes('min-w-')).toSorted();
  return [
    [tag, ...rest, minimum.join('/'), ...effective].join(' '),
    ...element.children.flatMap((child) => describeElements(child, kept, inside)),
  ];
}

const none: Screens = ['', '', ''];
const screens = ['', 'max-lg:', 'max-md:'] as const;

function onScreens(classes: readonly string[]): Screens {
  const [base = '', tablet = '', mobile = ''] = screens.map((prefix) => {
    const found = classes.find((each) =>
      prefix === '' ? !each.startsWith('max-') || /^max-[wh]-/.test(each) : each.startsWith(prefix),
    );
    return found?.slice(prefix.length) ?? '';
  });
  return [base, tablet, mobile];
}

/** Smaller screens follow the larger ones, and these what is around. */
function follow([base, tablet, mobile]: Screens, from: Screens): Screens {
  return [base || from[0], tablet || base || from[1], mobile || tablet || base || from[2]];
}

function familyOf(name: string): string | undefined {
  const utility = name.replace(/^max-(?:lg|md):/, '');
  return families.find(([, pattern]) => pattern.test(utility))?.[0];
}

/** Whether a class makes a difference to an element that holds these children and this text. */
function matters(name: string, element: ClassedElement): boolean {
  const utility = name.replace(/^max-(?:lg|md):/, '');
  const parts = element.children.length + (element.text === '' ? 0 : 1);
  if (/^gap-(?:[xy]-)?0$/.test(name)) return false;
  const isGrid = element.classes.some((each) => /(?:^|:)grid$/.test(each));
  if (name === 'items-stretch') return isGrid;
  // A grid keeps its columns apart whether there is something in them or not.
  if (utility.startsWith('gap-')) return parts > 1 || isGrid;
  if (utility === 'whitespace-pre-line') return breaksLines(element);
  if (utility === 'cursor-pointer') return element.tag !== 'a';
  if (/^border-(?:0$|[a-z[])/.test(utility) && !/^border-(?:\d*[1-9]|[trbl]-|\[\d)/.test(utility))
    return (utility === 'border-0' && element.tag === 'hr') || hasBorder(element);
  return true;
}

function breaksLines({ text, children }: ClassedElement): boolean {
  return text.includes('\n') || children.some(breaksLines);
}

function hasBorder({ classes }: ClassedElement): boolean {
  return classes.some((each) =>
    /^(?:max-\w+:)?border(?:-[trbl])?(?:-\d*[1-9]\d*|-\[\d.*)?$/.test(each),
  );
}

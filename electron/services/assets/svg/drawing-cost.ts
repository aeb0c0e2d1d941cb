import { HostError } from '../../errors.ts';
import type { PartReference, RuleReference } from './clean-css.ts';
import { inheritedPaint, markerProperties, wholePaint } from './drawing-properties.ts';

/** An element of a drawing, as far as painting it costs. */
export interface DrawnElement {
  readonly tag: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** Ids that it repeats or takes over: `use`, gradients and patterns after others. */
  readonly links: string[];
  readonly references: PartReference[];
  readonly children: DrawnElement[];
  /** What painting it alone costs, in plain shapes. */
  readonly weight: number;
  /** Corners of its outline, each of which may carry a marker. */
  readonly corners: number;
}

/** More than a map of a city has, and a few seconds of work for a browser at worst. */
const mostDrawn = 60_000;
/** A sheet as large as the drawing costs as much as so many shapes. */
const sheetWeight = 20;
/** Elements within elements, parts that are repeated within parts counted too. */
const deepest = 400;

/** What painting an element comes to once everything that it repeats is painted too. */
interface Expanded {
  readonly cost: number;
  readonly elements: number;
  readonly corners: number;
  readonly depth: number;
}

/**
 * Counts what a browser would paint: repeated parts (`use`, patterns, masks, markers, filters) as often as
 * they are repeated. Throws HostError `drawing-too-many` for too much or for parts that repeat each other
 * in a circle, and `drawing-too-deep`.
 */
export function checkDrawingCost(root: DrawnElement, rules: readonly RuleReference[]): void {
  const byId = new Map<string, DrawnElement>();
  index(root, byId);
  const bySubject = Map.groupBy(
    rules.flatMap((rule) => rule.subjects.map((subject) => ({ subject, rule }))),
    ({ subject }) => subject,
  );
  const known = new Map<DrawnElement, Expanded | 'open'>();

  function referencesOf(element: DrawnElement): readonly PartReference[] {
    if (bySubject.size === 0) return element.references;
    const subjects = ['*', element.tag, `#${element.id}`, ...element.classes.map((c) => `.${c}`)];
    const byRule = subjects.flatMap((subject) => bySubject.get(subject) ?? []);
    return [...element.references, ...byRule.map(({ rule }) => rule)];
  }

  function expandPart(id: string, depth: number): Expanded {
    const part = byId.get(id);
    return part ? expand(part, depth + 1) : nothing;
  }

  function expand(element: DrawnElement, depth: number): Expanded {
    const before = known.get(element);
    if (before === 'open') throw new HostError('drawing-too-many', 'it repeats itself endlessly');
    if (depth > deepest) throw tooDeep();
    if (before) return before;
    known.set(element, 'open');
    let { weight: cost, corners } = element;
    let elements = 1;
    let below = 0;
    const inside = [
      ...element.children.map((child) => expand(child, depth + 1)),
      ...element.links.map((id) => expandPart(id, depth)),
    ];
    for (const part of inside) {
      cost += part.cost;
      elements += part.elements;
      corners += part.corners;
      below = Math.max(below, part.depth);
    }
    for (const { property, id } of referencesOf(element)) {
      if (id === null) {
        // One shape alone is painted with its opacity.
        if (property !== 'opacity' || inside.length > 0) cost += sheetWeight;
        continue;
      }
      const part = expandPart(id, depth);
      below = Math.max(below, part.depth);
      if (wholePaint.has(property)) cost += part.cost;
      else if (inheritedPaint.has(property)) cost += part.cost * elements;
      else if (markerProperties.has(property)) cost += part.cost * Math.max(corners, 1);
    }
    if (below + 1 > deepest) throw tooDeep();
    const expanded = { cost, elements, corners, depth: below + 1 };
    known.set(element, expanded);
    return expanded;
  }

  const { cost } = expand(root, 1);
  if (!(cost <= mostDrawn)) {
    throw new HostError('drawing-too-many', `it paints ${Math.round(cost)} shapes`);
  }
}

const nothing: Expanded = { cost: 0, elements: 0, corners: 0, depth: 0 };

function tooDeep(): HostError {
  return new HostError('drawing-too-deep', `parts lie more than ${deepest} deep in each other`);
}

/** The first element of a name counts, as in browsers. */
function index(element: DrawnElement, byId: Map<string, DrawnElement>): void {
  if (element.id !== undefined && !byId.has(element.id)) byId.set(element.id, element);
  for (const child of element.children) index(child, byId);
}

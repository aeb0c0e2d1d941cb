import type { Finding } from '#shared/checks/finding.ts';

/** The same leftover of a template on several pages, as one thing to mend. */
export interface RepeatedFinding {
  /** Where it is first. */
  readonly finding: Finding;
  /** The names of the pages that it is on. */
  readonly pages: readonly string[];
}

/** What several pages still have of the template, once each, and all the other findings in their order. */
export function groupFindings(findings: readonly Finding[]): {
  readonly repeated: readonly RepeatedFinding[];
  readonly single: readonly Finding[];
} {
  const groups = [...Map.groupBy(findings, sampleOf)].flatMap(([sample, group]) =>
    sample === null ? [] : [group],
  );
  const repeated = groups.flatMap((group) => {
    const [finding] = group;
    if (finding === undefined || group.length < 2) return [];
    return [{ finding, pages: group.map(({ data }) => String(data['page'])) }];
  });
  const samples = new Set<string | null>(repeated.map(({ finding }) => sampleOf(finding)));
  samples.delete(null);
  return { repeated, single: findings.filter((finding) => !samples.has(sampleOf(finding))) };
}

/** One thing to mend, with the names of the pages where it is on several. */
export interface FoundThing {
  readonly finding: Finding;
  readonly pages: readonly string[] | null;
}

/** The things to mend in the order in which they are listed. */
export function listFindings(findings: readonly Finding[]): FoundThing[] {
  const { repeated, single } = groupFindings(findings);
  const byPage = [...Map.groupBy(single, ({ page }) => page).values()].flat();
  return [...repeated, ...byPage.map((finding) => ({ finding, pages: null }))];
}

/** Tells a thing to mend from the others, also once some of its words have changed. */
export function findingKey(finding: Finding): string {
  const { rule, page, node, data } = finding;
  return JSON.stringify([
    rule,
    page,
    node,
    sampleOf(finding),
    data['field'],
    data['anchor'],
    data['context'],
  ]);
}

/** What makes two findings the same sample; null for any other finding. */
function sampleOf({ rule, data }: Finding): string | null {
  if (rule === 'sample-text') return `text ${data['text']}`;
  return rule === 'sample-description' ? 'description' : null;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  NO_TESTS,
  addCounts,
  formatCounts,
  playwrightCounts,
  vitestCounts,
} from './test-counts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('adds up both runners, and a flaky test is a failed one', () => {
  const vitest = report({
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  const playwright = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } });
  const sum = [vitestCounts(vitest), playwrightCounts(playwright)].reduce<typeof NO_TESTS>(
    (total, counts) => addCounts(total, counts ?? NO_TESTS),
    NO_TESTS,
  );
  expect(formatCounts(sum)).toBe('12 passed, 3 failed, 4 skipped');
});

it('says nothing of skipped tests when there are none', () => {
  expect(formatCounts({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
});

it('knows no counts of a run that left no report', () => {
  expect(vitestCounts(path.join(folder, 'absent.json'))).toBeUndefined();
});

function report(content: object): string {
  const file = path.join(folder, `${Object.keys(content).join('-')}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

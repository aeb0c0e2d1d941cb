/** One part of a check or test run. */
export interface Step {
  readonly title: string;
  /** Runs the part with its output visible; resolves to whether it passed. */
  readonly run: () => Promise<boolean>;
}

export interface StepResult {
  readonly title: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Runs every step in turn under a headed line, even after one fails. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    console.log(`\n━━ ${step.title}`);
    const start = performance.now();
    const passed = await attempt(step);
    const seconds = (performance.now() - start) / 1000;
    console.log(`━━ ${step.title}: ${describe(passed)} in ${seconds.toFixed(1)} s`);
    results.push({ title: step.title, passed, seconds });
  }
  return results;
}

/** Prints one line a step. */
export function printSummary(results: readonly StepResult[]): void {
  console.log('\n━━ Summary');
  for (const { title, passed, seconds } of results) {
    console.log(`${passed ? '✔' : '✘'} ${title} (${seconds.toFixed(1)} s)`);
  }
}

async function attempt(step: Step): Promise<boolean> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function describe(passed: boolean): string {
  return passed ? 'passed' : 'FAILED';
}

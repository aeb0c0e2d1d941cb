import { CHECK_STEPS } from './check-steps.ts';
import { printSummary, runSteps } from './report.ts';

const results = await runSteps(CHECK_STEPS);
printSummary(results);
if (results.some((result) => !result.passed)) process.exitCode = 1;

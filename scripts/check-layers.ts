import { checkLayers } from './layers/check-layers.ts';
import { repositoryRoot } from './toolchain/paths.mjs';

const { violations, modules, dependencies } = await checkLayers(repositoryRoot);
for (const violation of violations) console.error(violation);
console.log(`${modules} modules, ${dependencies} imports, ${violations.length} violations`);
if (violations.length > 0 || dependencies === 0) process.exitCode = 1;

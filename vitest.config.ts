import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: './tests/vitest-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [
            '**/node_modules/**',
            'dist/**',
            'tests/e2e/**',
            'tests/fidelity/**',
            'tests/packaged/**',
            'tests/artifacts/**',
          ],
        },
      },
      { extends: true, test: { name: 'packaged', include: ['tests/packaged/**/*.test.ts'] } },
    ],
  },
});

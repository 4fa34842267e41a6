import { defineConfig } from 'vitest/config';

// One browser and one server for all of them: they run one after the other.
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
});

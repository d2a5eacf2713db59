import { defineConfig } from 'vitest/config';

// Vitest insists on a default export here.
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/helpers/seed.ts'],
    env: { TZ: 'UTC', FORCE_COLOR: '0' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

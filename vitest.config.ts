import { defineConfig } from 'vitest/config';

// Vitest insists on a default export here.
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/helpers/seed.ts'],
    // Ink draws only its last frame where it takes itself to be in CI.
    env: { TZ: 'UTC', FORCE_COLOR: '0', CI: 'false', CONTINUOUS_INTEGRATION: 'false' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `*.browser.test.tsx` needs a browser, and `e2e/*.e2e.ts` the built product: neither is run here.
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.*'],
    unstubGlobals: true,
    unstubEnvs: true,
    // Tests that start servers and children of their own share two cores with all the others.
    testTimeout: 15_000,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup/seed.ts"],
    globalSetup: ["test/setup/generate.ts"],
    pool: "forks",
    maxWorkers: 2,
    isolate: false, // no module keeps what one test file could leave for another, and loading them anew took half the time
    testTimeout: 30_000, // properties over many generated cases, on a slow machine
    coverage: { provider: "v8", include: ["src/**/*.ts"], exclude: ["src/build/**"] },
  },
});

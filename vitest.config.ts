import { defineConfig } from "vitest/config"

const suite = (name: string) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`] },
})

export default defineConfig({
  test: {
    projects: [suite("unit"), suite("compile"), suite("kernel"), suite("scenario")],
    // Dawn and SwiftShader use every core by themselves.
    fileParallelism: false,
    isolate: false,
    testTimeout: 30_000,
  },
})

import { defineConfig } from "vitest/config"

const suite = (name: string, folder = `test/${name}`) => ({
  extends: true as const,
  test: { name, include: [`${folder}/**/*.test.ts`] },
})

export default defineConfig({
  test: {
    projects: [
      suite("unit"),
      suite("compile"),
      suite("kernel"),
      suite("scenario"),
      suite("firefox", "e2e/firefox"),
    ],
    // Dawn and SwiftShader use every core by themselves.
    fileParallelism: false,
    isolate: false,
    testTimeout: 30_000,
  },
})

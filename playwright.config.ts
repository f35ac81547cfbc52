import { defineConfig } from "@playwright/test"
import { findChromium, QUIET, SOFTWARE_GPU } from "./scripts/browser.mjs"

const ADDRESS = "http://127.0.0.1:4319"

const launch = (args: readonly string[]) => ({
  launchOptions: { executablePath: findChromium(), args: [...QUIET, ...args] },
})

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: true,
  // SwiftShader uses every core by itself, but much of a test is waiting: two at a time are faster.
  workers: 2,
  reporter: "list",
  // On two shared cores a software GPU may be late; a test that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1440, height: 900 },
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
  },
  projects: [
    {
      name: "webgpu",
      testMatch: "*.spec.ts",
      testIgnore: "fallback/**",
      use: launch(
        process.platform === "linux"
          ? ["--enable-unsafe-webgpu", ...SOFTWARE_GPU]
          : ["--enable-unsafe-webgpu"],
      ),
    },
    // WebGPU without an adapter, and no WebGL; e2e/app.ts refuses the adapter.
    {
      name: "no-webgpu",
      testMatch: "fallback/*.spec.ts",
      testIgnore: "fallback/webgl.spec.ts",
      use: launch(["--disable-3d-apis"]),
    },
    // The same with WebGL, as a browser of some years ago.
    {
      name: "webgl-only",
      testMatch: "fallback/webgl.spec.ts",
      use: launch(["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]),
    },
  ],
  webServer: {
    command: `${process.env.RAVINE_BUILT ? "" : "npx vite build && "}npx vite preview --host 127.0.0.1 --port 4319 --strictPort`,
    url: ADDRESS,
    reuseExistingServer: false,
  },
})

import base from "./playwright.config.ts"
export default {
  ...base,
  testDir: "./e2e",
  outputDir: "/tmp/effect/results",
  projects: base.projects!.slice(0, 1),
  webServer: undefined,
  use: { ...base.use, baseURL: "http://127.0.0.1:4377" },
  timeout: 120000,
  expect: { timeout: 40000 },
}

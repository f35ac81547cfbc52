import { defineConfig } from "vite"
import { leaveOutTexts } from "./scripts/leaveOutTexts.mjs"

export default defineConfig({
  plugins: [leaveOutTexts()],
  // Relative addresses, so that the build works under any sub-path of a static host.
  base: "./",
  build: {
    target: "es2022",
    // .size-limit.mjs tells initial from lazy chunks by the manifest, and sets the limits.
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      onLog(level, log, report) {
        // Radix marks its modules "use client" for server frameworks; here all code is the client's.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log)
      },
    },
  },
})

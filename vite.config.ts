import { defineConfig } from "vite"

export default defineConfig({
  // Relative addresses, so that the build works under any sub-path of a static host.
  base: "./",
  build: { target: "es2022" },
})

import { defineConfig } from "vite"

export default defineConfig({
  // Relative addresses, so that the build works under any sub-path of a static host.
  base: "./",
  // The manifest tells npm test which chunks the page loads at once.
  build: { target: "es2022", manifest: true },
})

// Starts the headless runner from its TypeScript source, without a build: npm run --silent ravine -- trace FILE
import { fileURLToPath } from "node:url"
import { createServer } from "vite"
import { chooseVulkan } from "./vulkan.mjs"

// Vulkan reads its variable once, when Dawn loads.
chooseVulkan()
const server = await createServer({
  root: fileURLToPath(new URL("..", import.meta.url)),
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { main } = await server.ssrLoadModule("/src/cli/main.ts")
// Dawn keeps the process alive, so its end is explicit.
process.exit(await main(process.argv.slice(2)))

const files = import.meta.glob<string>(
  "/shaders/{kernels,lib,methods,noises,oracles,spaces}/**/*.wgsl",
  { eager: true, query: "?raw", import: "default" },
)

/** Every module of shaders/ that computes, by its path below shaders/, e.g. "methods/adam.wgsl". */
export const shaders: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, source]) => [path.slice("/shaders/".length), source]),
)

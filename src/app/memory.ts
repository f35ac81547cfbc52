/** Returns what an earlier visit left, or null; sandboxed frames have no storage. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Leaves a text for the next visit, where that is possible. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Without storage every visit is the first one.
  }
}

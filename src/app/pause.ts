/** Lets the page draw and hear. */
export const pause = () => new Promise((resolve) => setTimeout(resolve))

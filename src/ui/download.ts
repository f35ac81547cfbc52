/** Saves a text as a file of the person's computer. */
export const download = (text: string, name: string, type: string): void =>
  save(new Blob([text], { type }), name)

/** Saves a picture as a PNG file; throws where the browser cannot write one. */
export async function downloadPicture(picture: ImageData, name: string): Promise<void> {
  const canvas = document.createElement("canvas")
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext("2d")!.putImageData(picture, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
  if (!blob) throw new Error("The browser could not write the picture.")
  save(blob, name)
}

/** Saves a file on the person's computer. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Cells of a table as text; null is an empty one. */
type Cells = readonly (string | number | null)[]

/** Rows as comma-separated values: RFC 4180, with line feeds. */
export const csvText = (rows: readonly Cells[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(textOf(cell))).join(",")}\n`).join("")

/** Rows, of which the first is the head, as a Markdown table. */
export function markdownText([head, ...rows]: readonly [Cells, ...Cells[]]): string {
  const line = (cells: Cells) => `| ${cells.map((cell) => escaped(textOf(cell))).join(" | ")} |\n`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("")
}

const textOf = (cell: string | number | null) => (cell === null ? "" : String(cell))

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\r?\n/g, " ")

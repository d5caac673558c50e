/** How a compiled table is written: tab-separated lines in one template literal. `src/register/reference/table.ts` reads it. */

export const fail = (sentence) => {
  throw new Error(sentence)
}
export const byCode = (key) => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
const cell = (value) => {
  const s = value === null || value === undefined ? '' : String(value)
  if (/[\t\n\r]/.test(s)) fail(`A tab or a line break inside a value: ${JSON.stringify(s)}`)
  return s.normalize('NFC').trim()
}
export const line = (...cells) => {
  const row = cells.map(cell)
  while (row.length > 1 && row[row.length - 1] === '') row.pop()
  return row.join('\t')
}
/** Labels as three columns; a language that the source lacks (or marks with `*`) or that equals bokmål is left empty. */
export const labels = ({ nb, nn, en }) => [
  nb,
  nn && nn !== '*' && nn !== nb ? nn : '',
  en && en !== '*' && en !== nb ? en : '',
]
export const list = (values) => values.map(cell).join('|')
const literal = (text) =>
  '`' + text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${') + '`'

/** Collects tables by the file they belong in. */
export function tableFiles() {
  const files = {}
  return {
    files,
    table(file, name, doc, lines) {
      files[file] ??=
        '// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.\n'
      files[file] += `\n/** ${doc} */\nexport const ${name} = ${literal(lines.join('\n'))}\n`
    },
  }
}

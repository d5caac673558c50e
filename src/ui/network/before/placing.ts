/** Places held for municipalities: what is written, and what a pasted list means. */
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import { MunicipalityNames } from '../../../exchange/matrix/municipalityNames.ts'
import { placeholderRecords } from '../../../register/network/found.ts'
import { participantId } from '../../../register/network/ids.ts'
import { networkKind } from '../../../register/network/kinds.ts'
import { writesOf, type RecordWrites } from '../../../register/reference/records.ts'
import { cellKey, type CellWrite } from '../../../schema/cells.ts'

/** A place that was taken away comes back as it was, with what has been written of it. */
export function placeWrites(register: Portfolio, numbers: readonly string[]): RecordWrites {
  const writes: CellWrite[] = []
  const fresh: string[] = []
  for (const number of numbers) {
    const row = register.row(participantId(number))
    if (!row) fresh.push(number)
    else if (row['archivedOn'] !== undefined)
      for (const field of ['archivedOn', 'archivedWhy'])
        if (row[field] !== undefined) writes.push({ key: cellKey(row.id, field), value: null })
  }
  const made = placeholderRecords(fresh).map((record) => writesOf(networkKind(record.kind), record))
  return { writes: [...writes, ...made.flatMap((m) => m.writes)], texts: made.flatMap((m) => m.texts) }
}

export interface Pasted {
  /** Numbers, each once. */
  readonly found: readonly string[]
  /** Texts that may be several, or are misspelt. */
  readonly asked: readonly { readonly text: string; readonly numbers: readonly string[] }[]
  readonly strange: readonly string[]
}
/** More lines than there are municipalities are another sort of list. */
const mostLines = 1000
/** Cells of a column, or of a whole table: in each line the first that names a municipality. */
export function readPasted(text: string): Pasted {
  const names = new MunicipalityNames([])
  const found = new Set<string>()
  const asked = new Map<string, readonly string[]>()
  const strange: string[] = []
  for (const line of text.split(/\r?\n/).slice(0, mostLines)) {
    const cells = line
      .split(/[\t;]/)
      .map((cell) => cell.trim())
      .filter(Boolean)
    if (cells.length === 0) continue
    const matches = cells.map((cell) => ({ cell, match: names.match(cell) }))
    const one = matches.find(({ match }) => match.is === 'one')?.match
    const many = matches.find(({ match }) => match.is === 'ask')
    if (one?.is === 'one') found.add(one.number)
    else if (many?.match.is === 'ask') asked.set(many.cell, many.match.numbers)
    else if (!matches.some(({ match }) => match.is === 'sum')) strange.push(cells[0] ?? '')
  }
  return {
    found: [...found],
    asked: [...asked].map(([cell, numbers]) => ({ text: cell, numbers })),
    strange,
  }
}

/** What the network is compared with: the same rows, or the finished cells, as one record in IndexedDB, and a plain table. */
import { openDB, type IDBPDatabase } from 'idb'
import { spreadOf, type Spread } from '../../../src/insight/network/spread.ts'
import { viewOf } from '../../../src/register/network/example/rowView.ts'
import type { Row } from '../../../src/schema/kind.ts'
import { collator } from '../../../src/schema/order.ts'
import { documentsOpen, readYjs } from './networkYjs.ts'

export interface BareMember {
  readonly owner: string
  readonly name: string
  readonly number?: string
  readonly sort: string
  readonly rows: readonly Row[]
}
export interface BareNetwork {
  readonly network: readonly Row[]
  readonly members: readonly BareMember[]
}
/** Names of rows and columns, and what stands in each cell. */
export interface BareCells {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly (readonly (readonly [state: string, detail: string])[])[]
}

/** How much of it stands in the page. */
export interface Shape {
  readonly rows: number
  readonly columns: number
}

const database = (): Promise<IDBPDatabase> =>
  openDB('bare-network', 1, { upgrade: (db) => void db.createObjectStore('whole') })
async function read<T>(name: string): Promise<T> {
  const db = await database()
  const found = (await db.get('whole', name)) as T | undefined
  db.close()
  if (found === undefined) throw new Error(`Nothing is kept as ${name}`)
  return found
}

const spreadIn = ({ network, members }: BareNetwork): Spread =>
  spreadOf({ network: viewOf(network), members: members.map((m) => ({ ...m, view: viewOf(m.rows) })) })

const everything: Shape = { rows: Infinity, columns: Infinity }
/** The same rows and columns, in the same order, as the page shows. */
function cellsIn(spread: Spread, shape = everything): BareCells {
  const { compare } = collator('nb')
  const all = [...spread.subjects].sort((a, b) => compare(a.name, b.name))
  const [rows, columns] = [spread.circle.counted.slice(0, shape.rows), all.slice(0, shape.columns)]
  return {
    rows: rows.map(({ name }) => name),
    columns: columns.map(({ name }) => name),
    cells: rows.map((p) =>
      columns.map(({ id }) => {
        const { state, since = '' } = spread.cell(p, id)
        return [state, since] as const
      }),
    ),
  }
}

/** Keeps the rows as one structured clone, and the finished cells as one text of JSON. */
export async function keepBare(all: BareNetwork): Promise<void> {
  const db = await database()
  await db.put('whole', all, 'rows')
  await db.put('whole', JSON.stringify(cellsIn(spreadIn(all))), 'cells')
  db.close()
}

/** Resolves when the frame that is being made has been painted. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done()
      port2.postMessage(undefined)
    })
  })

/** So many rows and columns of it, as text in a table. */
function paint({ rows, columns, cells }: BareCells, shape: Shape): Promise<void> {
  const table = document.createElement('table')
  const line = (texts: readonly string[]): HTMLTableRowElement => {
    const row = document.createElement('tr')
    row.append(
      ...texts.map((text) => {
        const cell = document.createElement('td')
        cell.textContent = text
        return cell
      }),
    )
    return row
  }
  const said = (row: BareCells['cells'][number]): string[] =>
    row.slice(0, shape.columns).map(([state, detail]) => `${state} ${detail}`)
  table.append(
    line(['', ...columns.slice(0, shape.columns)]),
    ...rows.slice(0, shape.rows).map((name, at) => line([name, ...said(cells[at] ?? [])])),
  )
  document.getElementById('app')?.replaceChildren(table)
  return painted()
}

/** Held so that it is not collected: heap is compared too. */
let kept: Spread | undefined

/** Rows in one record → the same spread → table. Milliseconds. */
export async function openBareRows(shape: Shape): Promise<number> {
  const started = performance.now()
  kept = spreadIn(await read<BareNetwork>('rows'))
  await paint(cellsIn(kept, shape), shape)
  return performance.now() - started
}
/** Finished cells in one record → table. Milliseconds. */
export async function openBareCells(shape: Shape): Promise<number> {
  const started = performance.now()
  await paint(JSON.parse(await read<string>('cells')) as BareCells, shape)
  return performance.now() - started
}
/** Cells in bare Y.Docs, a document each member → rows; and the finished cells to the table, as none are made of them. Milliseconds. */
export async function openBareYjs(shape: Shape): Promise<number> {
  const started = performance.now()
  const [systems, cells] = await Promise.all([readYjs(), read<string>('cells')])
  await paint(JSON.parse(cells) as BareCells, shape)
  const took = performance.now() - started
  if (systems < 300 * documentsOpen() - 300)
    throw new Error(`${systems} systems in ${documentsOpen()} documents`)
  return took
}
/** What the bare spread says of the first solution, a municipality at a time. */
export function bareFirst(count: number): readonly string[] {
  if (!kept) throw new Error('Nothing bare is open')
  const { rows, cells } = cellsIn(kept, { rows: count, columns: 1 })
  return rows.map((row, at) => `${row}: ${cells[at]?.[0]?.[0] ?? ''}`)
}

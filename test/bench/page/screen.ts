/** The bare page: forty rows of text, made anew each time. No library, nothing kept, nothing clever. */
export const onScreen = 40

type Plain = Readonly<Record<string, unknown>>
const shown = ['name', 'supplier', 'lifecycle', 'owner', 'annualCost', 'criticality'] as const

/** Puts the first forty rows in the page, and makes the browser lay them out. */
export function show(rows: readonly Plain[]): void {
  const body = document.getElementById('rows')
  if (body === null) throw new Error('The bench page has no #rows')
  body.replaceChildren(
    ...rows.slice(0, onScreen).map((row) => {
      const line = document.createElement('tr')
      line.append(
        ...shown.map((field) => {
          const cell = document.createElement('td')
          cell.textContent = String(row[field] ?? '')
          return cell
        }),
      )
      return line
    }),
  )
  // Reading a size makes layout part of what is timed.
  if (body.getBoundingClientRect().height === 0 && rows.length > 0)
    throw new Error('Nothing is on the screen')
}

/** Forty rows re-rendered for each keystroke: what filtering and searching in the app are compared with. */
export function listenBare(rows: readonly Plain[]): void {
  let turn = 0
  document.getElementById('search')?.addEventListener('input', () => {
    // Other rows each time, so that the browser has something to do.
    turn = (turn + onScreen) % Math.max(1, rows.length - onScreen)
    show(rows.slice(turn, turn + onScreen))
  })
  show(rows)
}

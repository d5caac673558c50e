import { remember, readRemembered, type Mapping, type Remembered } from '../../exchange/mapping.ts'
import type { Target } from '../../exchange/target.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'

type Session = Portfolio['session']

/** A register's spreadsheets have some hundred headings; a setting must not grow without end. */
const mostHeadings = 1000
const setting = 'importMappings'

/** How headings were understood before on this device: one set for each kind. */
export async function readMappings(session: Session): Promise<readonly Remembered[]> {
  const saved = await session.setting<unknown>(setting)
  return Array.isArray(saved) ? saved.flatMap((v: unknown) => readRemembered(v) ?? []) : []
}

/** Adds what a person has let stand or chosen. A column that became a field of their own is that field next time. */
export async function saveMapping(session: Session, mapping: Mapping): Promise<void> {
  const now = remember(mapping)
  const own = new Map(
    session
      .rows('ownField')
      .filter((r) => r['kind'] === mapping.kind && typeof r['label'] === 'string')
      .map((r) => [String(r['label']), `x:${r.id.slice(r.id.indexOf(':') + 1)}`]),
  )
  const settled = Object.entries(now.columns).flatMap(([heading, target]): [string, Target][] => {
    if (target.to !== 'own') return [[heading, target]]
    const field = own.get(target.label)
    return field ? [[heading, { to: 'field', field }]] : []
  })
  const all = await readMappings(session)
  const before = all.find((r) => r.kind === now.kind)
  // What was said last stands first, and is what is kept when there is no room.
  const columns: Record<string, Target> = Object.fromEntries(settled)
  for (const [heading, target] of Object.entries(before?.columns ?? {}))
    if (!(heading in columns) && Object.keys(columns).length < mostHeadings) columns[heading] = target
  try {
    await session.setSetting(setting, [
      { version: 1, kind: now.kind, columns },
      ...all.filter((r) => r.kind !== now.kind),
    ])
  } catch (error) {
    console.warn('The columns will be guessed anew next time:', error)
  }
}

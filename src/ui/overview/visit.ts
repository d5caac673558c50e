import type { Portfolio } from '../../live/portfolio.svelte.ts'

/** When this device was here: `seen` last, `since` at the end of the visit before this one. Milliseconds. */
export interface LastVisit {
  readonly seen: number
  readonly since: number
}
/** A break this long begins a new visit; shorter ones (lunch, a reload) go on with the same «siden sist». */
export const newVisitAfter = 4 * 3_600_000

/** Notes that somebody is here now, and says when they were here before; undefined at the first visit. */
export async function noteVisit(portfolio: Portfolio): Promise<number | undefined> {
  const now = portfolio.clock()
  const before = readVisit(await portfolio.session.setting<unknown>('lastVisit'))
  const since = before === undefined ? now : now - before.seen > newVisitAfter ? before.seen : before.since
  await portfolio.session.setSetting('lastVisit', { seen: now, since } satisfies LastVisit)
  return before === undefined ? undefined : since
}

/** What is kept on the device may be of an older shape. */
function readVisit(value: unknown): LastVisit | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { seen, since } = value as Partial<LastVisit>
  return typeof seen === 'number' && typeof since === 'number' ? { seen, since } : undefined
}

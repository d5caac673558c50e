import type { SharingOnDesk } from '../../live/joiningTypes.ts'
import type { Lang } from '../../schema/text.ts'
import { sharingLine } from '../../words/sharingLine.ts'

/** «Kari sin PC»; a device that nobody has named says so, with the first letters of its id. */
export function deviceName(
  device: { readonly id: string; readonly name: string | undefined } | undefined,
  lang: Lang,
  id = device?.id ?? '',
): string {
  return device?.name || sharingLine[lang].unnamed(id.slice(0, 6))
}

/** What the machine itself is called, without the person: for where the person's name stands already. */
export function machineName(
  portfolio: { row(id: string): Readonly<Record<string, unknown>> | undefined },
  device: { readonly id: string; readonly name: string | undefined },
  lang: Lang,
): string {
  const own = portfolio.row(`device:${device.id}`)?.['name']
  return typeof own === 'string' && own !== '' ? own : deviceName(device, lang)
}

/** The name of whoever wrote something, by the device it came from; undefined when sharing knows nothing of it. */
export function writerName(
  sharing: SharingOnDesk | undefined,
  device: string,
  titleOf: (id: string) => string,
): string | undefined {
  const found = sharing?.devices.find((d) => d.id === device)
  if (!found) return undefined
  return (found.person && titleOf(found.person)) || found.name || undefined
}

const shownNames = 3
/** «Kari, Per og Ola», «Kari, Per og 4 til». Empty for none. */
export function listed(names: readonly string[], lang: Lang, most = shownNames): string {
  const w = sharingLine[lang]
  if (names.length > most) {
    const shown = names.slice(0, Math.max(1, most - 1))
    return w.andMore(shown.join(', '), names.length - shown.length)
  }
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return w.and(names.slice(0, -1).join(', '), last)
}

/** «KN» of «Kari Nordmann», «K» of «Kari sin PC»: letters of the first word and of a last that begins with a capital. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*\)/u, '') // the machine, after the person
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word))
  const [first = '?'] = words
  const last = words.length > 1 ? words.at(-1) : undefined
  const begin = (word: string): string => Array.from(word)[0] ?? ''
  return (begin(first) + (last !== undefined && /^\p{Lu}/u.test(last) ? begin(last) : '')).toLocaleUpperCase(
    'nb',
  )
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** «for 3 timer siden»; undefined after a week, when a date says more. A clock that runs ahead is «nettopp». */
export function ago(at: number, now: number, lang: Lang): string | undefined {
  const w = sharingLine[lang]
  const past = now - at
  if (past < 2 * minute) return w.justNow
  if (past < hour) return w.minutes(Math.floor(past / minute))
  if (past < day) return w.hours(Math.floor(past / hour))
  return past < 8 * day ? w.days(Math.floor(past / day)) : undefined
}

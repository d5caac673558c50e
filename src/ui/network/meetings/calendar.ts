/** A meeting as a calendar file (RFC 5545). The same meeting has the same UID each time, so that a calendar replaces what it had. */
export interface CalendarEvent {
  readonly uid: string
  readonly title: string
  /** ISO day; the event lasts all of it when no hour is known. */
  readonly day: string
  /** «09:30», where the meeting is: the clock of the one who opens the file, since all of them are in one country. */
  readonly time?: string | undefined
  /** How long it lasts by the agenda; an hour when that does not say. */
  readonly minutes?: number
  readonly place: string | undefined
  readonly text: string
  readonly address: string
  /** When the file is made, milliseconds since 1970. */
  readonly at: number
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

const encoder = new TextEncoder()
/** A line is at most 75 bytes; what is longer goes on after a blank. No letter is cut in two. */
function folded(line: string): string {
  const out: string[] = []
  let now = ''
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > 74) {
      out.push(now)
      now = ' '
      bytes = 1
    }
    now += letter
    bytes += size
  }
  return [...out, now].join('\r\n')
}
const compact = (iso: string): string => iso.replace(/-/g, '')
const dayAfter = (iso: string): string => {
  const day = new Date(`${iso}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
function timesOf({ day, time, minutes = 0 }: CalendarEvent): readonly string[] {
  if (time === undefined)
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`]
  const local = (at: number): string => stamp(at).slice(0, -1)
  const start = Date.parse(`${day}T${time}:00Z`)
  const long = minutes > 0 && minutes < 24 * 60 ? minutes : 60
  return [`DTSTART:${local(start)}`, `DTEND:${local(start + long * 60_000)}`]
}
const stamp = (at: number): string =>
  `${new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '')}Z`

export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samorden//NO',
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp(event.at)}`,
    ...timesOf(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escaped(event.place)}`]),
    `DESCRIPTION:${escaped(event.text)}`,
    `URL:${event.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Hours of a meeting: «09:30». It is text in the record, so it is read mercifully: what is no hour stands as it was written. */
import { textOf } from '../../../insight/rows.ts'
import type { Lang } from '../../../schema/text.ts'
import type { Row } from '../../../schema/kind.ts'
import { showDate } from '../../../schema/show.ts'
import { networkMeetings } from '../../../words/networkMeetings.ts'

const shape = /^(?:kl\.?|klokka|klokken)?\s*(\d{1,2})(?:\s*[:.]\s*(\d{2})|(\d{2}))?$/i
/** «9.30», «kl. 9», «0930» → minutes since midnight; undefined when it is no hour of a day. */
function minuteOf(text: string): number | undefined {
  const found = shape.exec(text.trim())
  if (!found) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}
const clockAt = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
/** As it is kept and shown: «09:30». */
export function clockIn(text: string): string | undefined {
  const minute = minuteOf(text)
  return minute === undefined ? undefined : clockAt(minute)
}
/** The hour when it reads as one, else what somebody wrote. */
export function timeOf(meeting: Row): string | undefined {
  const text = textOf(meeting, 'time')?.trim()
  return text ? (clockIn(text) ?? text) : undefined
}

interface Timed {
  readonly id: string
  /** How long it is to take. */
  readonly minutes?: number | undefined
}
/**
 * When each item is to begin. Nothing is guessed: after an item that does not say how long it takes, nobody knows, and neither
 * past midnight.
 */
export function startsOf(meeting: Row, items: readonly Timed[]): ReadonlyMap<string, string> {
  const starts = new Map<string, string>()
  let at = minuteOf(textOf(meeting, 'time') ?? '')
  for (const item of items) {
    if (at === undefined || at >= 24 * 60) break
    starts.set(item.id, clockAt(at))
    at = item.minutes === undefined || item.minutes < 0 ? undefined : at + Math.round(item.minutes)
  }
  return starts
}

/** «21. november 2026 kl. 09:30», as much of it as is known; '' when nothing is. */
export function whenText(meeting: Row, lang: Lang): string {
  const [day, time] = [textOf(meeting, 'date'), timeOf(meeting)]
  const shown = day === undefined ? '' : showDate(day, lang)
  if (time === undefined) return shown
  const hour = clockIn(time) === undefined ? time : networkMeetings[lang].atHour(time)
  return shown === '' ? hour : `${shown} ${hour}`
}

/** The contract of links over WebRTC: both ends in one script, the other one in a window of its own, where y-webrtc is another. */
import type { Link } from '../../../../src/carry/types.ts'
import { linkContract } from '../../../contracts/linkContract.ts'

export interface End {
  readonly link: Link
  met(): number
  leave(): Promise<void>
}
interface Room {
  readonly name: string
  readonly password: string
  readonly signalling: readonly string[]
}

let other: Window | undefined

async function otherWindow(): Promise<Window> {
  if (other !== undefined) return other
  const opened = window.open(location.href, 'other')
  if (opened === null) throw new Error('no other window')
  while (!('rtc' in opened)) await new Promise((next) => setTimeout(next, 5))
  other = opened
  return opened
}

export async function runCase(name: string, room: Room, here: (room: Room) => Promise<End>): Promise<void> {
  const run = linkContract[name]
  if (run === undefined) throw new Error(`no such case: ${name}`)
  const there = await otherWindow()
  const ends: End[] = []
  let rooms = 0
  await run(async () => {
    const own = { ...room, name: `${room.name} ${++rooms}` }
    const [a, b] = await Promise.all([here(own), there.rtc.end(own)])
    ends.push(a, b)
    const of = { a, b }
    return { a: a.link, b: b.link, metBy: (which) => of[which].met(), leave: (which) => of[which].leave() }
  })
  for (const end of ends) await end.leave()
}

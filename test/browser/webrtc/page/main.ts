/** What the browser tests and the bench drive: rooms joined over WebRTC, and what came of it. Not part of the app. */
import * as Y from 'yjs'
import type { Link, MeetingState } from '../../../../src/carry/types.ts'
import { manners, RtcMeeting, type Manners } from '../../../../src/carry/webrtc/meet.ts'
import { sha256, toHex, utf8 } from '../../../../src/trust/bytes.ts'
import type {} from '../watched.ts'
import { runCase, type End } from './contract.ts'
import { hostile } from './hostile.ts'
import { pattern } from './pattern.ts'
import { plain, type Moments } from './plain.ts'

interface Room {
  readonly name: string
  readonly password: string
  readonly signalling: readonly string[]
}
interface Met {
  readonly link: Link
  readonly bytes: Uint8Array<ArrayBuffer>[]
  why: string | undefined
}
interface Joined {
  readonly meeting: RtcMeeting
  readonly met: Met[]
  readonly states: MeetingState[]
  /** The most links that were open to one peer at the same time. */
  mostOpen: number
}

const joined = new Map<string, Joined>()
const rejections: string[] = []
addEventListener('unhandledrejection', (event) => rejections.push(String(event.reason)))

const at = (room: string): Joined => {
  const one = joined.get(room)
  if (one === undefined) throw new Error(`not joined: ${room}`)
  return one
}
const open = (room: string): Met => {
  const one = at(room).met.find(({ link }) => !link.closed)
  if (one === undefined) throw new Error(`no open link in ${room}`)
  return one
}

export const rtc = {
  rejections,
  /** Runs one case of the contract between this window and another of its kind. */
  runCase: (name: string, room: Room): Promise<void> => runCase(name, room, rtc.end),
  /** Joins and waits for the first link; for the contract, which holds both ends. */
  end(room: Room): Promise<End> {
    return new Promise((met) => {
      let count = 0
      const meeting: RtcMeeting = new RtcMeeting({ ...room, iceServers: [] }, (link) => {
        count++
        met({ link, met: () => count, leave: () => meeting.leave() })
      })
    })
  },
  hostile,
  plain,
  join(room: Room, how: Partial<Manners> = {}): void {
    const met: Met[] = []
    const states: MeetingState[] = []
    const one: Joined = {
      met,
      states,
      mostOpen: 0,
      meeting: new RtcMeeting(
        { ...room, iceServers: [] },
        (link) => {
          const about: Met = { link, bytes: [], why: undefined }
          met.push(about)
          link.receive((message) => about.bytes.push(message))
          link.onClose((why) => {
            about.why = why
          })
          const same = met.filter((other) => other.link.name === link.name && !other.link.closed)
          one.mostOpen = Math.max(one.mostOpen, same.length)
        },
        { ...manners, ...how },
      ),
    }
    one.meeting.onState((state) => states.push(state))
    joined.set(room.name, one)
  },
  async leave(room: string): Promise<void> {
    await at(room).meeting.leave()
  },
  state: (room: string): MeetingState => at(room).meeting.state,
  states: (room: string): readonly MeetingState[] => at(room).states,
  refusals: (room: string): Record<string, number> => Object.fromEntries(at(room).meeting.refusals),
  /** Of the document that y-webrtc was given; 2 is an empty one. */
  documentBytes: (room: string): number => Y.encodeStateAsUpdate(at(room).meeting.doc).length,
  mostOpen: (room: string): number => at(room).mostOpen,
  links: (room: string) =>
    at(room).met.map(({ link, bytes, why }) => ({
      name: link.name,
      closed: link.closed,
      why,
      messages: bytes.length,
      traffic: { ...link.traffic },
      mine: toHex(link.mine),
      theirs: toHex(link.theirs),
    })),
  openLinks: (room: string): number => at(room).met.filter(({ link }) => !link.closed).length,
  /** To everybody there is a link to. */
  async say(room: string, text: string): Promise<void> {
    for (const { link } of at(room).met) if (!link.closed) await link.send(utf8(text))
  },
  heard: (room: string): string[] =>
    at(room).met.flatMap(({ bytes }) => bytes.map((one) => new TextDecoder().decode(one))),
  close(room: string, why: string): void {
    open(room).link.close(why)
  },
  /** Sends so many pseudo-random bytes in messages of 64 KiB, waiting for room. Resolves with the most that lay in the browser, or why it stopped. */
  async pour(room: string, bytes: number): Promise<number | string> {
    const { link } = open(room)
    const ours = window.watched.channels.filter((one) => one.label === 'samorden')
    let most = 0
    try {
      for (const message of pattern(bytes)) {
        await link.send(message)
        most = Math.max(most, ...ours.map((one) => one.bufferedAmount))
      }
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    }
    return most
  },
  received: (room: string): number => at(room).met.reduce((sum, { link }) => sum + link.traffic.received, 0),
  /** SHA-256 of everything that came in the newest link. */
  async digest(room: string): Promise<string> {
    const bytes = at(room).met.at(-1)?.bytes ?? []
    return toHex(await sha256(new Uint8Array(await new Blob(bytes).arrayBuffer())))
  },
  digestOfPattern: async (bytes: number): Promise<string> =>
    toHex(await sha256(new Uint8Array(await new Blob([...pattern(bytes)]).arrayBuffer()))),
  /** Joins and waits until somebody is met: when it began and when that was, in milliseconds since 1970; undefined when nobody came. */
  meets(room: Room, within: number): Promise<Moments | undefined> {
    return new Promise((done) => {
      const began = Date.now()
      const late = setTimeout(() => done(undefined), within)
      const meeting = new RtcMeeting({ ...room, iceServers: [] }, () => {
        clearTimeout(late)
        done({ began, met: Date.now() })
      })
      joined.set(room.name, { meeting, met: [], states: [], mostOpen: 0 })
    })
  },
}

declare global {
  interface Window {
    rtc: typeof rtc
  }
}
window.rtc = rtc

/**
 * A small forward-only XML scanner: pieces of text in, elements and text out, nothing built. Enough for the parts of
 * a spreadsheet, and closed to tricks: no external entities, no document type, bounded memory.
 */
import { Refused } from './problems.ts'

export interface XmlEvents {
  /** `attributes` is unparsed; see `attributesOf`. `empty` elements (`<c/>`) get no `close`. */
  open(name: string, attributes: string, empty: boolean): void
  close(name: string): void
  /** May come in several parts for one element. */
  text(text: string): void
}

/** A tag or text longer than this is no spreadsheet's: a cell holds 32 767 characters. */
const longestPart = 8 * 1024 * 1024

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const unescapeXml = (s: string): string =>
  s.includes('&')
    ? s.replace(
        /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
        (whole, hex: string, dec: string, name: string) => {
          if (name) return entities[name] ?? whole
          const code = hex ? parseInt(hex, 16) : Number(dec)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        },
      )
    : s

/** Local name without its prefix: `x:row` → `row`. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `r="A1" t="s"` → `{ r: 'A1', t: 's' }`, prefixes dropped. */
export function attributesOf(text: string): Readonly<Record<string, string>> {
  const out: Record<string, string> = Object.create(null)
  const next = /\s*([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let m = next.exec(text); m; m = next.exec(text))
    out[local(m[1] ?? '')] = unescapeXml(m[2] ?? m[3] ?? '')
  return out
}

export class XmlScanner {
  #rest = ''
  #depth = 0
  #seen = false
  readonly #events: XmlEvents

  constructor(events: XmlEvents) {
    this.#events = events
  }

  push(piece: string): void {
    const s = this.#rest ? this.#rest + piece : piece
    let at = 0
    for (;;) {
      const tag = s.indexOf('<', at)
      if (tag < 0) break
      const stop = this.#tagEnd(s, tag)
      if (stop < 0) break
      if (tag > at) this.#text(s.slice(at, tag))
      this.#tag(s, tag, stop)
      at = stop
    }
    this.#rest = s.slice(at)
    if (this.#rest.length > longestPart) throw new Refused('corrupt', { what: 'xml' })
  }

  /** Throws Refused('corrupt') when the document stopped in the middle. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#depth !== 0 || !this.#seen)
      throw new Refused('corrupt', { what: 'xml' })
  }

  #text(raw: string): void {
    if (this.#depth > 0) this.#events.text(unescapeXml(raw))
  }

  /** Where the tag that begins at `from` ends (after its `>`); -1 when the rest has not come yet. */
  #tagEnd(s: string, from: number): number {
    if (s.startsWith('<!', from)) {
      if (s.length < from + 9) return -1
      if (s.startsWith('<!--', from)) return after(s, '-->', from + 4)
      if (s.startsWith('<![CDATA[', from)) return after(s, ']]>', from + 9)
      throw new Refused('corrupt', { what: 'doctype' })
    }
    let end = s.indexOf('>', from)
    // A `>` may stand inside an attribute's quotes.
    while (end > 0 && quoted(s, from, end)) end = s.indexOf('>', end + 1)
    return end < 0 ? -1 : end + 1
  }

  #tag(s: string, from: number, stop: number): void {
    const mark = s.charCodeAt(from + 1)
    if (mark === 47 /* / */) {
      this.#depth--
      if (this.#depth < 0) throw new Refused('corrupt', { what: 'xml' })
      this.#events.close(local(s.slice(from + 2, stop - 1).trimEnd()))
    } else if (mark === 33 /* ! */) {
      if (s.startsWith('<![CDATA[', from) && this.#depth > 0) this.#events.text(s.slice(from + 9, stop - 3))
    } else if (mark !== 63 /* ? */) {
      const empty = s.charCodeAt(stop - 2) === 47
      const body = s.slice(from + 1, empty ? stop - 2 : stop - 1)
      const space = body.search(/\s/)
      this.#seen = true
      if (!empty) this.#depth++
      if (this.#depth > 200) throw new Refused('corrupt', { what: 'xml' })
      if (space < 0) this.#events.open(local(body), '', empty)
      else this.#events.open(local(body.slice(0, space)), body.slice(space + 1), empty)
    }
  }
}

const after = (s: string, mark: string, from: number): number => {
  const at = s.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** True when `at` stands inside a quoted attribute value of the tag that begins at `from`. */
function quoted(s: string, from: number, at: number): boolean {
  let open = 0
  for (let i = from; i < at; i++) {
    const c = s.charCodeAt(i)
    if (open) {
      if (c === open) open = 0
    } else if (c === 34 || c === 39) open = c
  }
  return open !== 0
}

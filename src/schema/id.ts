/** Crockford's base 32, as in ULID: sorts by time, no letters that look alike. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A record id that says its kind: `system:01JD…` (48 bits of milliseconds, 80 bits of chance).
 * `now` and `chance` come from the caller, so a seed can decide everything.
 */
export const newId = (kind: string, now: number, chance: (bytes: Uint8Array) => Uint8Array): string =>
  `${kind}:${ulid(now, chance)}`

export function ulid(now: number, chance: (bytes: Uint8Array) => Uint8Array): string {
  let head = ''
  for (let rest = Math.floor(now), i = 0; i < 10; i++) {
    head = alphabet.charAt(rest % 32) + head
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (const byte of chance(new Uint8Array(16))) tail += alphabet.charAt(byte & 31)
  return head + tail
}

/** `fixedId('service', 'barnehageplass')` → `service:@barnehageplass`: the same on every device, so two beginnings do not double it. */
export const fixedId = (kind: string, slug: string): string => `${kind}:@${slug}`
export const isFixed = (id: string): boolean => id.includes(':@')

/** The kind an id says it is, or '' when it says none. */
export const kindOf = (id: string): string => {
  const colon = id.indexOf(':')
  return colon > 0 ? id.slice(0, colon) : ''
}

/** What an id may look like; checked before anything from a peer, file or address is used. */
export const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^[a-zA-Z][a-zA-Z0-9]{0,39}:[@A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id)

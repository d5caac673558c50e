/** Who an invitation says it is from: in the address beside the secret, so that it can be shown before anybody has answered. A claim. */
import { parse } from '../../live/route.svelte.ts'

export interface Claim {
  readonly name: string | undefined
  readonly number: string | undefined
}
const longest = 100

/** Adds the claim to an address made by sharing. */
export function withClaim(address: string, name: string, number: string | undefined): string {
  const query = new URLSearchParams({ fra: name, ...(number === undefined ? {} : { nr: number }) })
  return `${address}?${query.toString()}`
}

/** From the address itself, or a message with the address in it. */
export function claimIn(text: string): Claim {
  const hash = /#\/bli-med\/\S+/.exec(text)?.[0]
  const route = hash === undefined ? undefined : parse(hash)
  const query = route?.page === 'join' ? route.query : {}
  const short = (value: string | undefined): string | undefined =>
    value?.replace(/\s+/g, ' ').trim().slice(0, longest) || undefined
  const number = short(query['nr'])
  return {
    name: short(query['fra']),
    number: number !== undefined && /^\d{2,9}$/.test(number) ? number : undefined,
  }
}

/** Which documents a register shows: what it publishes of itself is a copy for others, and must never stand in front of its own. */
import type { Keyring } from './keyring.ts'
import type { RegisterInfo } from './types.ts'

export interface Showing {
  readonly info: Pick<RegisterInfo, 'mandate'>
  readonly ring: Pick<Keyring, 'membership'>
  readonly aside: boolean
}
/** Another member's register shows its publication, and nothing else; any other shows everything but its own. */
export function isShown({ info, ring, aside }: Showing, document: string): boolean {
  const publication = ring.membership.documents.get('delt')?.id
  return (publication === document) === (aside || info.mandate === 'member')
}

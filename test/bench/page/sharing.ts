/** The page of sharing: what the benches of sharing call from outside. Not part of the app. */
import { automerge } from './automerge.ts'
import { peer } from './peer.ts'
import { plainYjs } from './plainYjs.ts'
import { wire } from './wire.ts'

export const sharing = { peer, wire, plainYjs, automerge }

declare global {
  interface Window {
    shared: typeof sharing
  }
}
window.shared = sharing

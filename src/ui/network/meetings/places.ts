import type { NetworkContext } from '../context.svelte.ts'
import { kindOf } from '../../../schema/id.ts'

/** Kinds that an item of the agenda, or a decision, may be about. */
export const aboutKinds: readonly string[] = ['offer', 'product', 'component', 'poll']

/** Where one of the network's own records is read; undefined when it has no page. */
export function placeOf(network: NetworkContext, id: string): string | undefined {
  switch (kindOf(id)) {
    case 'meeting':
    case 'poll':
      return network.to('meetings', id)
    case 'offer':
      return network.to('rollout', id)
    case 'product':
    case 'component':
      return network.to('catalogue', id)
    default:
      return undefined
  }
}

/**
 * May this device read and write names of people in the network? They lie on cards whose key the members are not given: only
 * those who run the network hold it. Everybody else says and sees a municipality and a role.
 */
export const mayName = ({ here }: NetworkContext): boolean =>
  here.mayWrite &&
  here.register.session.household.devices.some((device) => device.me && device.removed === undefined)

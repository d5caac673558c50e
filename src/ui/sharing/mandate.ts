import type { Desk } from '../../live/desk.svelte.ts'

type Info = Desk['registers'][number]
/** Registers that this device is one of the own of: what one switches between. */
export const ownRegisters = (registers: readonly Info[]): readonly Info[] =>
  registers.filter((r) => (r.mandate ?? 'own') === 'own')

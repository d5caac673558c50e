import type { Route } from '../../live/route.svelte.ts'

export type DoorId = 'overview' | 'register' | 'mine' | 'emergency' | 'network' | 'reports'
export interface Door {
  readonly id: DoorId
  readonly route: Route
  readonly pages: readonly Route['page'][]
}
const doors: readonly Door[] = [
  { id: 'overview', route: { page: 'overview' }, pages: ['overview'] },
  { id: 'register', route: { page: 'register' }, pages: ['register', 'list', 'record', 'import'] },
  { id: 'mine', route: { page: 'mine', query: {} }, pages: ['mine'] },
  { id: 'emergency', route: { page: 'emergency' }, pages: ['emergency'] },
  { id: 'network', route: { page: 'network', query: {} }, pages: ['network'] },
  { id: 'reports', route: { page: 'reports', query: {} }, pages: ['reports'] },
]
/** The doors of the rail and the bottom bar, in order. What is not built has no door, and without a network there is none to it. */
export const doorsOf = (networks: boolean): readonly Door[] =>
  networks ? doors : doors.filter((door) => door.id !== 'network')

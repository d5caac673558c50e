import type { Route } from '../../live/route.svelte.ts'

export type DoorId = 'overview' | 'register' | 'mine' | 'emergency' | 'reports'
/** The doors of the rail and the bottom bar, in order. What is not built has no door. */
export const doors: readonly {
  readonly id: DoorId
  readonly route: Route
  readonly pages: readonly Route['page'][]
}[] = [
  { id: 'overview', route: { page: 'overview' }, pages: ['overview'] },
  { id: 'register', route: { page: 'register' }, pages: ['register', 'list', 'record', 'import'] },
  { id: 'mine', route: { page: 'mine', query: {} }, pages: ['mine'] },
  { id: 'emergency', route: { page: 'emergency' }, pages: ['emergency'] },
  { id: 'reports', route: { page: 'reports', query: {} }, pages: ['reports'] },
]

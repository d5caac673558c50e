/** The parts of a network's pages, each loaded when it is first visited. */
import type { Component } from 'svelte'
import type { NetworkSection } from '../../live/route.svelte.ts'
import type { SectionProps } from './context.svelte.ts'

type Loader = () => Promise<{ readonly default: Component<SectionProps> }>
export const sectionLoaders: Partial<Record<NetworkSection, Loader>> = {
  spread: () => import('./spread/SpreadSection.svelte'),
  rollout: () => import('./rollout/RolloutSection.svelte'),
  ours: () => import('./ours/OursSection.svelte'),
  catalogue: () => import('./catalogue/CatalogueSection.svelte'),
  meetings: () => import('./meetings/MeetingsSection.svelte'),
  before: () => import('./before/BeforeSection.svelte'),
}
/** In the order of the tabs. */
export const tabs = ['spread', 'rollout', 'ours', 'catalogue', 'meetings', 'before', 'members'] as const
/** On paper, what is mostly a table lies down; what is read as a letter stands. */
export const liesDown = (section: NetworkSection | undefined, item: string | undefined): boolean =>
  section === 'before' ? item !== 'avtale' : section !== undefined && !['ours', 'meetings'].includes(section)

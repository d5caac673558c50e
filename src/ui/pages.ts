import type { Component } from 'svelte'
import type { Route } from '../live/route.svelte.ts'

/** A page takes the route it is for, or nothing. */
type PageOf<P extends Route['page']> =
  Component<{ route: Extract<Route, { page: P }> }> | Component<Record<string, never>>
type Loader<P extends Route['page']> = () => Promise<{ default: PageOf<P> }>

/** Every page, loaded when first visited. A route without a page does not compile. */
export const pages: { readonly [P in Route['page']]: Loader<P> } = {
  overview: () => import('./overview/OverviewPage.svelte'),
  start: () => import('./start/StartPage.svelte'),
  register: () => import('./pages/RegisterPage.svelte'),
  list: () => import('./list/ListPage.svelte'),
  record: () => import('./record/RecordPage.svelte'),
  import: () => import('./import/ImportPage.svelte'),
  mine: () => import('./mine/MinePage.svelte'),
  emergency: () => import('./emergency/EmergencyPage.svelte'),
  reports: () => import('./reports/ReportsPage.svelte'),
  settings: () => import('./settings/SettingsPage.svelte'),
  help: () => import('./help/HelpPage.svelte'),
  backup: () => import('./pages/BackupPage.svelte'),
  history: () => import('./history/HistoryPage.svelte'),
  storage: () => import('./help/StoragePage.svelte'),
  sharing: () => import('./sharing/SharingPage.svelte'),
  network: () => import('./network/NetworkPage.svelte'),
  join: () => import('./join/JoinPage.svelte'),
  recover: () => import('./join/RecoverPage.svelte'),
  aboutData: () => import('./help/AboutDataPage.svelte'),
  unknown: () => import('./pages/UnknownPage.svelte'),
}
/** Pages that can be read before any register is open. */
export const openToAll: readonly Route['page'][] = [
  'start',
  'join',
  'recover',
  'help',
  'storage',
  'aboutData',
  'unknown',
]

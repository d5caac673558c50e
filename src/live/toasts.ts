/** Short messages that lie over the page for a while. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly action?: { readonly label: string; readonly run: () => void }
}
const most = 3

/** Good news that offers nothing gives way to what is newer: three of them cover half a phone. */
export function withNewest(toasts: readonly Toast[], newest: Toast): readonly Toast[] {
  const kept = toasts.filter(({ action, tone }) => action || tone === 'danger' || tone === 'warning')
  return [...kept.slice(1 - most), newest]
}

/** Tells when the page is hidden or left: the last moment at which anything is sure to run. Returns the unsubscriber. */
export function watchPage(hidden: () => void, leaving: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const changed = (): void => {
    if (document.visibilityState === 'hidden') hidden()
  }
  document.addEventListener('visibilitychange', changed)
  window.addEventListener('pagehide', leaving)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    window.removeEventListener('pagehide', leaving)
  }
}

import type { Desk } from '../../live/desk.svelte.ts'

/** A new version that waits to take over. It never does so by itself: a form may be half written. */
class Update {
  #worker = $state.raw<ServiceWorker>()
  #later = $state(false)

  get ready(): boolean {
    return this.#worker !== undefined && !this.#later
  }
  found(worker: ServiceWorker): void {
    this.#worker = worker
    this.#later = false
  }
  later(): void {
    this.#later = true
  }
  /** Stores what waits, lets the new version in, and reloads when it has taken over. */
  async take(desk: Desk): Promise<void> {
    const saved = await desk.portfolio?.session.flush()
    if (saved && !saved.saved) return // the state line says so in red; a reload now would lose the edits
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    this.#worker?.postMessage('take-over')
  }
}
export const update = new Update()

/** Registers the service worker and tells when a newer version waits. */
export async function watchForUpdates(url: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(url)
  const look = (worker: ServiceWorker | null) => {
    if (!worker) return
    const check = () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) update.found(worker)
    }
    worker.addEventListener('statechange', check)
    check()
  }
  look(registration.waiting)
  registration.addEventListener('updatefound', () => look(registration.installing))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined) // offline: asked again next time
  })
}

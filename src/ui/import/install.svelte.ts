/** The browser's offer to install the app. Chromium makes it once, soon after the page has loaded, and only to who listens. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

class Install {
  offer = $state.raw<InstallOffer>()
  installed = $state(false)
  #watching = false

  /** Call once the page is there; the earlier, the surer that the offer is heard. */
  watch(): void {
    if (this.#watching) return
    this.#watching = true
    this.installed = matchMedia('(display-mode: standalone)').matches
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault() // the browser's own bar would come in the middle of something else
      this.offer = event as InstallOffer
    })
    addEventListener('appinstalled', () => {
      this.installed = true
      this.offer = undefined
    })
  }
  async ask(): Promise<void> {
    const offer = this.offer
    this.offer = undefined // an offer can be used once
    if ((await offer?.prompt())?.outcome === 'accepted') this.installed = true
  }
}
export const install = new Install()

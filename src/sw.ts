/**
 * The app without a network: everything in the build is kept on the device, also what is loaded only when first used.
 *
 * - A new version waits until the page asks for it (`take-over`), so that nobody loses a form in the middle of a word.
 * - The first version takes the open page under its wings at once: whoever turns the network off after two minutes has
 *   all of the app.
 * - When a new version has taken over, another tab may still run the old one. The old files stay until no page is open,
 *   so that the old tab can load the rest of itself.
 */
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

const build = new PrecacheController()
build.addToCacheList(self.__WB_MANIFEST)

const noPageIsOpen = async (): Promise<boolean> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length === 0

self.addEventListener('install', (event) => {
  // The file names that do not change (index.html, icons) are fetched past the HTTP cache by Workbox.
  void build.install(event)
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim()
      if (await noPageIsOpen()) await build.activate(event)
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

registerRoute(new PrecacheRoute(build, { ignoreURLParametersMatching: [/.*/] }))

// Whatever page of ours is asked for, it is index.html: addresses within the app are in the fragment.
const page = build.createHandlerBoundToURL('index.html')
registerRoute(
  new NavigationRoute(
    async (context) => {
      const { event } = context
      if (event instanceof FetchEvent && (await noPageIsOpen())) await build.activate(event)
      return page(context)
    },
    { denylist: [/\/health$/, /\.(?!html$)[a-z0-9]+$/i] },
  ),
)

// Files of the version before this one, for tabs that still run it.
const assets = new URL('assets/', self.registration.scope).href
registerRoute(
  ({ url }) => url.href.startsWith(assets),
  async ({ request }) => {
    const kept = await caches.open(build.strategy.cacheName)
    return (await kept.match(request)) ?? fetch(request)
  },
)

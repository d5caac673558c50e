/**
 * Signalling addresses that a page may open, each once. An address comes with an invitation; one that cannot be used
 * would be thrown back by the browser in the middle of y-webrtc.
 */
const own = /^(localhost|127(\.\d+){3}|\[::1\])$/

export function usableAddresses(
  given: readonly string[],
  pageIsSecure = location.protocol === 'https:',
): string[] {
  const usable = new Set<string>()
  for (const text of given) {
    if (!URL.canParse(text)) continue
    const url = new URL(text)
    if (url.protocol !== 'wss:' && url.protocol !== 'ws:') continue
    if (url.protocol === 'ws:' && pageIsSecure && !own.test(url.hostname)) continue
    // A browser refuses an address with a fragment.
    url.hash = ''
    usable.add(url.href)
  }
  return [...usable]
}

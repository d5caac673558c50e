/** The signalling server that stands beside the app, when the one who hosts it runs one. */

const isHealth = (value: unknown): value is { readonly signalling?: unknown } =>
  typeof value === 'object' && value !== null && 'app' in value && value.app === 'samorden'

/**
 * `page` is the app's own address. Asked once a visit; a host that does not answer (no network just now) is taken to have one, so
 * that it is found when the network is back.
 */
export function ownSignalling(page: string): () => Promise<readonly string[]> {
  const base = new URL('.', page.replace(/[?#].*$/s, ''))
  const address = new URL('signalling', base)
  address.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:'
  let known: readonly string[] | undefined
  return async () => {
    if (known) return known
    try {
      const answer = await fetch(new URL('health', base))
      if (!answer.ok) return (known = [])
      const health: unknown = await answer.json()
      known = isHealth(health) && health.signalling === true ? [address.href] : []
      return known
    } catch (error) {
      if (error instanceof TypeError) return [address.href] // nobody answered
      if (error instanceof SyntaxError) return (known = []) // some other page stands there
      throw error
    }
  }
}

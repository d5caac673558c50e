/** What the page and the search worker say to each other, and the worker's side of it. */
import { SearchIndex, type Answer, type SearchDocument, type SearchLimits } from './search.ts'

export type ToWorker =
  | { readonly say: 'put'; readonly documents: readonly SearchDocument[] }
  | { readonly say: 'remove'; readonly ids: readonly string[] }
  | { readonly say: 'clear' }
  | { readonly say: 'search'; readonly ask: number; readonly typed: string; readonly limits: SearchLimits }
/** `size`: how many records the index held when it answered; less than all while it is being filled. */
export type FromWorker = {
  readonly say: 'found'
  readonly ask: number
  readonly answer: Answer
  readonly size: number
}

/** What a worker's inside and its outside, and both ends of a MessageChannel, have in common. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
}

/** Answers on the port until it is closed; returns what closes it. */
export function serveSearch(port: Port): () => void {
  let index = new SearchIndex()
  const listener = (event: { data: unknown }): void => {
    const message = event.data as ToWorker
    switch (message.say) {
      case 'put':
        return index.put(message.documents)
      case 'remove':
        return index.remove(message.ids)
      case 'clear':
        index = new SearchIndex()
        return
      case 'search': {
        const { ask, typed, limits } = message
        const found: FromWorker = { say: 'found', ask, answer: index.search(typed, limits), size: index.size }
        port.postMessage(found)
      }
    }
  }
  port.addEventListener('message', listener)
  return () => port.removeEventListener('message', listener)
}

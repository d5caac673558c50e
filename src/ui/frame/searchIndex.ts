import { searchDocument } from '../../insight/searchDocuments.ts'
import { SearchClient } from '../../insight/searchClient.ts'
import type { Port } from '../../insight/searchProtocol.ts'
import type { SearchDocument } from '../../insight/search.ts'
import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { kindOf } from '../../schema/id.ts'
import { showOptions } from '../show.ts'

function startSearch(): SearchClient {
  const worker = new Worker(new URL('../../insight/search.worker.ts', import.meta.url), { type: 'module' })
  return new SearchClient(worker as unknown as Port, () => worker.terminate())
}

/** The index of the open register: filled when the search is first opened, and kept true by what changes. */
let current:
  { readonly portfolio: Portfolio; readonly client: SearchClient; readonly stop: () => void } | undefined

export function searchClient(desk: Desk, portfolio: Portfolio): SearchClient {
  if (current?.portfolio === portfolio) return current.client
  current?.stop()
  const client = startSearch()
  const documentOf = (id: string): SearchDocument | undefined => {
    const kind = portfolio.kindOf(id)
    const row = portfolio.session.row(id)
    return kind && row
      ? searchDocument(row, portfolio.fields(kind.id), kind.title, showOptions(desk))
      : undefined
  }
  function* all(): Iterable<SearchDocument> {
    for (const kind of portfolio.kinds.values()) {
      const fields = portfolio.fields(kind.id)
      for (const row of portfolio.session.rows(kind.id)) {
        const document = searchDocument(row, fields, kind.title, showOptions(desk))
        if (document) yield document
      }
    }
  }
  const fill = () => client.fill(all(), () => new Promise((resolve) => setTimeout(resolve)))
  void fill()
  const unsubscribe = portfolio.session.subscribe((changed) => {
    if (changed === '*' || changed.size > 400) {
      void fill()
      return
    }
    const documents: SearchDocument[] = []
    const gone: string[] = []
    for (const id of changed) {
      if (kindOf(id) === '') continue
      const document = documentOf(id)
      if (document) documents.push(document)
      else gone.push(id)
    }
    client.put(documents)
    client.remove(gone)
  })
  current = {
    portfolio,
    client,
    stop: () => {
      unsubscribe()
      client.close()
    },
  }
  return client
}

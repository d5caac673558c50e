import { importer, type Importer } from '../../exchange/client.ts'
import type { ShownRecord } from '../../exchange/job.ts'
import type { Mapping } from '../../exchange/mapping.ts'
import type { Progress } from '../../exchange/pace.ts'
import type { Choice } from '../../exchange/planTypes.ts'
import { Refused } from '../../exchange/problems.ts'
import type { Target } from '../../exchange/target.ts'
import type { CodeLists } from '../../exchange/writeText.ts'
import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import type { AnyKind } from '../../schema/kind.ts'
import { readMappings } from './remembered.ts'

/** What the page needs to know of a possible duplicate without showing it. */
export interface PairMark {
  readonly id: string
  readonly sure: boolean
  readonly proposal: Choice
}
export interface GuessWanted {
  /** Where the person came from: taken unless the sheet clearly says otherwise. */
  readonly prefer?: string
  /** What the person has chosen. */
  readonly kind?: string
  readonly headerRows?: readonly number[]
  /** Columns (0-based) that the person has said what are; their neighbours are understood by them. */
  readonly chosen?: Readonly<Record<number, Target>>
}

/** Records fetched in one question. */
const pageSize = 300
/** From here up a sheet says of itself what it is: our own ids, or a heading that no other kind has. */
const clearly = 0.9

/** The import worker with the open register in it. `stale` when the register has changed since it was given. */
export class Engine {
  kinds: readonly AnyKind[] = []
  #job: Importer | undefined
  #stale = true
  readonly #unsubscribe: () => void

  constructor(
    readonly desk: Desk,
    readonly portfolio: Portfolio,
  ) {
    this.#unsubscribe = portfolio.session.subscribe(() => (this.#stale = true))
  }

  get stale(): boolean {
    return this.#stale
  }
  /** Throws Refused('stopped') when there is no worker. */
  get job(): Importer {
    if (!this.#job) throw new Refused('stopped')
    return this.#job
  }

  /** A new worker, with the register as it is now. */
  async begin(progress: Progress): Promise<void> {
    this.end()
    this.#job = importer(
      () => new Worker(new URL('../../exchange/worker.ts', import.meta.url), { type: 'module' }),
    )
    await this.refresh(progress)
  }
  async refresh(progress: Progress): Promise<void> {
    const { portfolio } = this
    this.#stale = false
    this.kinds = [...portfolio.kinds.values()].map((kind) => ({
      ...kind,
      fields: Object.fromEntries(portfolio.fields(kind.id)),
    }))
    const codes = await this.#codes()
    const rows = (kind: string) => portfolio.all(kind)
    await this.job.register(this.kinds, rows, this.desk.prefs.lang, codes, progress)
  }
  async #codes(): Promise<CodeLists> {
    const names = new Set<string>()
    for (const kind of this.kinds)
      for (const f of Object.values(kind.fields))
        if (f.type === 'code' || f.type === 'codes') names.add(f.reference)
    const lists = await Promise.all(
      [...names].map(
        async (name) => [name, (await this.desk.options.reference.codes(name))?.list ?? []] as const,
      ),
    )
    return Object.fromEntries(lists)
  }

  async guess(sheet: number, { prefer, ...wanted }: GuessWanted): Promise<Mapping> {
    const remembered = await readMappings(this.portfolio.session)
    const mapping = await this.job.guess({ sheet, remembered, ...wanted })
    return prefer && mapping.kind !== prefer && mapping.kindConfidence < clearly
      ? this.job.guess({ sheet, remembered, ...wanted, kind: prefer })
      : mapping
  }

  /** Every possible duplicate in short, and what comes along with the sheet's own rows. */
  async collect(): Promise<{ readonly pairs: readonly PairMark[]; readonly others: readonly ShownRecord[] }> {
    const pairs: PairMark[] = []
    for (let from = 0, total = 1; from < total; from += pageSize) {
      const page = await this.job.page('pairs', { from, count: pageSize })
      total = page.total
      for (const { id, sure, proposal } of page.items) pairs.push({ id, sure, proposal })
    }
    const others: ShownRecord[] = []
    const only = ['new', 'changed', 'related', 'linked', 'own-field']
    for (let from = 0, total = 1; from < total; from += pageSize) {
      const page = await this.job.page('records', { from, count: pageSize, only })
      total = page.total
      others.push(...page.items)
    }
    return { pairs, others }
  }

  /** Ends the worker; `begin` makes another. */
  end(): void {
    this.#job?.close()
    this.#job = undefined
  }
  close(): void {
    this.#unsubscribe()
    this.end()
  }
}

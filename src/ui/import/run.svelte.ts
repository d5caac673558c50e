import type { Opened, PlanSummary, ShownRecord, Lists, Page, PageOptions } from '../../exchange/job.ts'
import { mapColumn, type Mapping } from '../../exchange/mapping.ts'
import type { Answers, Choice, Decisions } from '../../exchange/planTypes.ts'
import { Refused, type Params, type RefusalCode } from '../../exchange/problems.ts'
import { targetKey, type Target } from '../../exchange/target.ts'
import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import type { AnyKind } from '../../schema/kind.ts'
import { Engine, type GuessWanted, type PairMark } from './engine.ts'
import { Questions } from './questions.svelte.ts'
import { saveMapping } from './remembered.ts'
import { askToKeep, cellProblems, countByKind, writeHeld, type Failed, type Result } from './writing.ts'

export const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]
export type Work = 'register' | 'reading' | 'guessing' | 'planning' | 'preparing' | 'writing'
export type Trouble =
  | { readonly is: 'refused'; readonly why: RefusalCode; readonly params: Params }
  | { readonly is: 'unreadable' | 'samorden' | 'several' | 'broken' | 'stopped' }

/** The importer refuses larger files in the same words; asking first spares reading them into memory. */
const largest = 100 * 1024 * 1024

/** One import from the file to the result. Nothing is written before `write`; leaving the page keeps it. */
export class ImportRun {
  file = $state.raw<Opened>()
  sheet = $state(0)
  mapping = $state.raw<Mapping>()
  /** As it was guessed: decides which columns are shown first, so that nothing moves while they are corrected. */
  guessed = $state.raw<Mapping>()
  decisions = $state.raw<Decisions>({})
  summary = $state.raw<PlanSummary>()
  pairs = $state.raw<readonly PairMark[]>([])
  /** New or changed records that are not the sheet's own rows. */
  others = $state.raw<readonly ShownRecord[]>([])
  busy = $state.raw<Work>()
  done = $state(0)
  trouble = $state.raw<Trouble>()
  failed = $state.raw<Failed>()
  /** The store has the edits in memory and could not save them: it must not be given them twice. */
  held = $state(false)
  changedMeanwhile = $state(false)
  result = $state.raw<Result>()
  /** Counts up when the plan or the decisions change: lists are fetched anew. */
  version = $state(0)
  kinds = $state.raw<readonly AnyKind[]>([])
  readonly questions = new Questions()
  readonly #engine: Engine
  #stop: AbortController | undefined
  #chosen: Readonly<Record<number, Target>> = {}
  #planned: { readonly mapping: Mapping; readonly answers: Answers } | undefined
  #planning: Promise<boolean> | undefined
  #choosing: Promise<void> | undefined

  constructor(desk: Desk, portfolio: Portfolio) {
    this.#engine = new Engine(desk, portfolio)
  }

  get portfolio(): Portfolio {
    return this.#engine.portfolio
  }
  get kind(): AnyKind | undefined {
    return this.kinds.find((k) => k.id === this.mapping?.kind)
  }
  get hasTitle(): boolean {
    const title = this.kind?.title
    return this.mapping?.columns.some((c) => c.target.to === 'field' && c.target.field === title) ?? false
  }
  get openPairs(): readonly PairMark[] {
    return this.pairs.filter((p) => !p.sure && !(p.id in (this.decisions.pairs ?? {})))
  }
  get undecidedSure(): readonly PairMark[] {
    return this.pairs.filter((p) => p.sure && !(p.id in (this.decisions.pairs ?? {})))
  }
  /** The furthest step that can be shown now. */
  get reach(): Step {
    if (this.result) return 5
    if (!this.file || !this.mapping) return 1
    return this.summary && this.hasTitle && this.questions.open.length === 0 ? 4 : 3
  }

  async openFile(file: File, prefer?: string): Promise<boolean> {
    if (/\.samorden$/i.test(file.name)) return this.#refuse({ is: 'samorden' })
    if (file.size > largest)
      return this.#refuse({ is: 'refused', why: 'too-large', params: { what: 'file', limit: largest } })
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch (error) {
      console.warn('The file could not be read:', error)
      return this.#refuse({ is: 'unreadable' })
    }
    return this.open(bytes, file.name, prefer)
  }
  /** Reads a file and guesses sheet, heading and columns. False when it was refused or stopped; the former file is gone then. */
  open(bytes: Uint8Array, name: string, prefer?: string): Promise<boolean> {
    this.#forget()
    return this.#work('register', async (signal) => {
      await this.#engine.begin(this.#progress(signal))
      this.kinds = this.#engine.kinds
      this.#now('reading')
      const opened = await this.#engine.job.open(bytes, name, {}, this.#progress(signal))
      if (!opened.read) {
        this.#engine.end()
        return this.#refuse({ is: 'refused', why: opened.why, params: opened.params })
      }
      this.#now('guessing')
      const first = opened.file.ranked[0] ?? 0
      await this.#guess(first, prefer ? { prefer } : {})
      this.file = opened.file
      return true
    })
  }

  /** Another sheet, another kind or another heading: the columns are guessed anew, and what was chosen for them is gone. */
  async reguess(sheet: number, wanted: GuessWanted): Promise<boolean> {
    while (this.#planning) await this.#planning
    return this.#work('guessing', () => this.#guess(sheet, wanted))
  }
  async #guess(sheet: number, wanted: GuessWanted): Promise<true> {
    const mapping = await this.#engine.guess(sheet, wanted)
    this.sheet = sheet
    this.mapping = this.guessed = mapping
    this.decisions = {}
    this.questions.reset()
    this.#chosen = {}
    this.summary = undefined
    this.#planned = undefined
    return true
  }

  /** Shown at once; then the columns beside it are understood anew («E-post» beside whom the person has just named). */
  setColumn(at: number, target: Target): Promise<void> {
    const choosing = this.#choose(at, target).finally(() => {
      if (this.#choosing === choosing) this.#choosing = undefined
    })
    this.#choosing = choosing
    return choosing
  }
  async #choose(at: number, target: Target): Promise<void> {
    if (!this.mapping) return
    const { kind, headerRows, versions } = this.mapping
    const shown = (this.mapping = mapColumn(this.mapping, at, target))
    this.#chosen = { ...this.#chosen, [at]: target }
    this.questions.forget([at])
    const again = await this.#engine.guess(this.sheet, { kind, headerRows, chosen: this.#chosen })
    if (this.mapping !== shown) return // changed again meanwhile
    const before = new Map(shown.columns.map((c) => [c.at, targetKey(c.target)]))
    this.questions.forget(
      again.columns.filter((c) => before.get(c.at) !== targetKey(c.target)).map((c) => c.at),
    )
    this.mapping = { ...again, versions }
  }
  splitVersions(split: boolean): void {
    const { mapping } = this
    if (mapping) this.mapping = { ...mapping, versions: { ...mapping.versions, split } }
  }
  /** Brings the plan up to date with mapping, answers and register. False when it was stopped, failed or overtaken. */
  async plan(): Promise<boolean> {
    // One at a time: the worker keeps one plan. Who asks meanwhile waits, and asks again with what holds then.
    while (this.#planning ?? this.#choosing) await (this.#planning ?? this.#choosing)
    const { mapping } = this
    const { answers } = this.questions
    if (!mapping) return false
    const fresh = this.#planned?.mapping === mapping && this.#planned.answers === answers
    if (fresh && !this.#engine.stale) return true
    this.#planning = this.#work('planning', (signal) => this.#plan(mapping, answers, signal))
    try {
      return await this.#planning
    } finally {
      this.#planning = undefined
    }
  }
  async #plan(mapping: Mapping, answers: Answers, signal: AbortSignal): Promise<boolean> {
    const engine = this.#engine
    if (engine.stale) {
      await engine.refresh({ signal })
      this.kinds = engine.kinds
    }
    const first = await engine.job.plan(mapping, answers, this.#progress(signal))
    if (this.mapping !== mapping) return false
    this.questions.learn(first)
    await this.#settle()
    this.#planned = { mapping, answers }
    return true
  }
  async #settle(): Promise<void> {
    const { decisions } = this
    const summary = await this.#engine.job.decide(decisions)
    const { pairs, others } = await this.#engine.collect()
    if (this.decisions !== decisions) return // decided again meanwhile; that answer is on its way
    this.summary = summary
    this.pairs = pairs
    this.others = others
    this.version++
  }

  async decide(decisions: Decisions): Promise<void> {
    this.decisions = decisions
    if (this.summary) await this.#settle()
  }
  decidePairs(choices: Readonly<Record<string, Choice>>): Promise<void> {
    return this.decide({ ...this.decisions, pairs: { ...this.decisions.pairs, ...choices } })
  }
  skip(refs: readonly string[], out: boolean): Promise<void> {
    const rest = (this.decisions.skip ?? []).filter((ref) => !refs.includes(ref))
    return this.decide({ ...this.decisions, skip: out ? [...rest, ...refs] : rest })
  }
  /** A part of a list of the plan. */
  page<L extends keyof Lists>(list: L, options: PageOptions): Promise<Page<Lists[L]>> {
    return this.#engine.job.page(list, options)
  }

  /** Everything as one transaction. False when nothing was saved; `failed`, `trouble` or `changedMeanwhile` says why. */
  async write(): Promise<boolean> {
    this.failed = undefined
    this.trouble = undefined
    this.changedMeanwhile = false
    if (!this.held && this.#engine.stale) {
      this.changedMeanwhile = await this.plan()
      return false
    }
    const keeping = askToKeep()
    return this.#work(this.held ? 'writing' : 'preparing', async (signal) => {
      const { session, clock } = this.portfolio
      const { file, summary, kind, mapping } = this
      if (!file || !summary || !kind || !mapping) return false
      let saved
      if (this.held) saved = await writeHeld(session)
      else {
        const transaction = await this.#engine.job.transaction(clock(), this.#progress(signal))
        this.#now('writing')
        const writing = session.write(transaction, this.#progress(signal))
        void session.flush() // a small one would wait for more to come
        saved = await writing
      }
      if (!saved.saved) {
        this.failed = saved.why
        this.held = session.state.is === 'failed'
        return false
      }
      this.result = {
        transaction: saved.transaction,
        fileName: file.fileName,
        kind,
        counts: summary.counts,
        others: countByKind(this.others),
        problems: cellProblems(summary.problemCounts),
        persisted: await keeping,
      }
      this.close()
      await saveMapping(session, mapping)
      return true
    })
  }

  stop(): void {
    this.#stop?.abort()
  }
  /** Ends the worker and lets go of the register. What is shown stays. */
  close(): void {
    this.stop()
    this.#engine.close()
  }

  #now(what: Work): void {
    this.busy = what
    this.done = 0
  }
  #progress(signal: AbortSignal) {
    return { signal, onProgress: (done: number) => void (this.done = done) }
  }
  #refuse(trouble: Trouble): false {
    this.trouble = trouble
    return false
  }
  async #work(what: Work, run: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
    const stop = new AbortController()
    this.#stop = stop
    this.#now(what)
    this.trouble = undefined
    try {
      return await run(stop.signal)
    } catch (error) {
      if (error instanceof Refused) return this.#refuse({ is: 'stopped' })
      console.error(error)
      return this.#refuse({ is: 'broken' })
    } finally {
      if (this.#stop === stop) this.busy = undefined
    }
  }
  #forget(): void {
    this.file = this.mapping = this.guessed = this.summary = this.#planned = undefined
    this.failed = undefined
    this.changedMeanwhile = false
    this.pairs = this.others = []
  }
}

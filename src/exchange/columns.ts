/** The columns of one table while they are being understood: headings first, then neighbours, then the cells. */
import { fold } from '../schema/order.ts'
import { isNothing } from '../schema/parseChoice.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import { looksLikeEmail, looksLikeOrgnr, looksLikeTitle, optionShare, ownField } from './evidence.ts'
import { rememberedKey, type ColumnMapping, type Remembered, type Why } from './mapping.ts'
import type { Profile, Table, TableColumn } from './table.ts'
import { linkedKinds, targetField, targetKey, type Around, type Target } from './target.ts'
import type { Titles } from './titles.ts'
import { fieldWords, headingForms, wordScore } from './vocabulary.ts'

/** The heading of our own id column, in whatever language it was exported. */
export const idHeading = 'Samorden-id'
/** Ends the heading of an exported column that is worked out from others: import leaves it alone. */
export const derivedMark = '(utregnet)'
export const isIdHeading = (heading: string): boolean => fold(heading) === fold(idHeading)

/** A target is taken for granted from here up; below, the column is left out until the person says. */
export const enough = 0.5

interface Settled {
  readonly target: Target
  readonly score: number
  readonly why: Why
}

/** Each step leaves what an earlier one has settled. */
export class Columns {
  readonly #table: Table
  readonly #around: Around
  readonly #profiles: ReadonlyMap<number, Profile>
  readonly #settled = new Map<number, Settled>()
  readonly #double = new Set<number>()
  readonly #candidates = new Map<number, readonly Candidate[]>()
  readonly #taken = new Set<string>()

  constructor(table: Table, around: Around, profiles: ReadonlyMap<number, Profile>) {
    this.#table = table
    this.#around = around
    this.#profiles = profiles
    for (const c of table.columns) {
      const p = profiles.get(c.at)
      if (p) this.#candidates.set(c.at, isIdHeading(c.heading) ? [] : candidatesFor(c, p, around))
      if (isIdHeading(c.heading)) this.#settle(c.at, { target: { to: 'id' }, score: 1, why: 'id' })
      if (c.heading.endsWith(derivedMark))
        this.#settle(c.at, { target: { to: 'nothing' }, score: 1, why: 'none' })
    }
  }

  #settle(at: number, settled: Settled): void {
    this.#settled.set(at, settled)
    this.#taken.add(targetKey(settled.target))
  }
  /** Sets take several columns («Superbruker 1», «Superbruker 2»); other fields only one. */
  #free(target: Target): boolean {
    const type = targetField(target, this.#around)?.field.type
    if (target.to === 'nothing') return true
    return type === 'links' || type === 'tags' || type === 'choices' || !this.#taken.has(targetKey(target))
  }

  choose(chosen: Readonly<Record<number, Target>>): void {
    for (const c of this.#table.columns) {
      const target = chosen[c.at]
      if (target) this.#settle(c.at, { target, score: 1, why: 'chosen' })
    }
  }

  recall(remembered: readonly Remembered[]): void {
    const kept = remembered.filter((r) => r.kind === this.#around.kind.id)
    for (const c of this.#table.columns) {
      const target = kept
        .map((r) => r.columns[rememberedKey(c.heading, c.group)])
        .find((t) => t !== undefined)
      if (!target || this.#settled.has(c.at)) continue
      const known = target.to === 'own' || target.to === 'nothing' || targetField(target, this.#around)
      if (known && this.#free(target)) this.#settle(c.at, { target, score: 1, why: 'remembered' })
    }
  }

  byHeading(): void {
    const all = this.#table.columns.flatMap((c) =>
      this.#settled.has(c.at)
        ? []
        : (this.#candidates.get(c.at) ?? []).map((candidate) => ({ c, candidate })),
    )
    // Best pairs first; of equals the leftmost column, because the first «Navn» is the record's own.
    all.sort((a, b) => b.candidate.score - a.candidate.score || a.c.at - b.c.at)
    for (const { c, candidate } of all) {
      if (candidate.score < enough || this.#settled.has(c.at)) continue
      if (this.#free(candidate.target)) this.#settle(c.at, candidate)
      else if (candidate === this.#candidates.get(c.at)?.[0]) this.#double.add(c.at)
    }
  }

  /** «E-post» and «Telefon» just right of «Systemansvarlig» are that person's, not the system's. */
  byNeighbour(): void {
    const links = linkedKinds(this.#around)
    let link: (typeof links)[number] | undefined
    let group = ''
    for (const c of this.#table.columns) {
      const now = this.#settled.get(c.at)
      const here = now?.target.to === 'field' ? now.target.field : undefined
      const begins = links.find((l) => l.link === here)
      if (begins) {
        link = begins
        group = c.group
        continue
      }
      if (now?.target.to === 'linked' && now.target.link === link?.link) continue
      const forms = headingForms(c.heading)
      const own = link
        ? fieldWords(link.to).find(
            (w) => ['email', 'phone', 'orgnr'].includes(w.spec.type) && wordScore(forms, w.phrases) > 0.9,
          )
        : undefined
      const fixed = now?.why === 'remembered' || now?.why === 'id' || now?.why === 'chosen'
      // Another heading above means that it is about something else.
      if (!link || !own || fixed || c.group !== group) {
        link = undefined
        continue
      }
      const target: Target = { to: 'linked', link: link.link, field: own.field }
      if (!this.#free(target)) continue
      if (now) this.#taken.delete(targetKey(now.target))
      this.#double.delete(c.at)
      this.#settle(c.at, { target, score: 0.85, why: 'neighbour' })
    }
  }

  titleColumn(): number | undefined {
    for (const [at, { target }] of this.#settled)
      if (target.to === 'field' && target.field === this.#around.kind.title) return at
    return undefined
  }

  /** Columns without a telling heading: what do their cells look like? */
  byValues(titles: Titles): void {
    const { kind } = this.#around
    const open = (): readonly TableColumn[] => this.#table.columns.filter((c) => !this.#settled.has(c.at))
    if (this.titleColumn() === undefined) {
      const c = open().find(({ at }) => looksLikeTitle(this.#profiles.get(at) ?? empty))
      if (c) this.#settle(c.at, { target: { to: 'field', field: kind.title }, score: 0.55, why: 'values' })
    }
    for (const c of open()) {
      const p = this.#profiles.get(c.at) ?? empty
      const target = this.#fromValues(c.at, p, titles)
      if (target && this.#free(target)) this.#settle(c.at, { target, score: 0.52, why: 'values' })
    }
  }

  #fromValues(at: number, p: Profile, titles: Titles): Target | undefined {
    const { kind } = this.#around
    const links = linkedKinds(this.#around)
    if (looksLikeEmail(p)) {
      // Whose address is it? The person's whose name it is made of.
      const whose = links.find(({ link, to }) => to.fields['email'] && this.#share(at, link) > 0.5)
      if (whose) return { to: 'linked', link: whose.link, field: 'email' }
    }
    if (looksLikeOrgnr(p)) {
      const field = Object.entries(kind.fields).find(([, f]) => f.type === 'orgnr')?.[0]
      if (field) return { to: 'field', field }
      const whose = links.find(({ link, to }) => to.fields['orgnr'] && this.#taken.has(link))
      if (whose) return { to: 'linked', link: whose.link, field: 'orgnr' }
    }
    for (const [field, spec] of Object.entries(kind.fields)) {
      const here: Target = { to: 'field', field }
      if (this.#free(here) && optionShare(spec, p) >= 0.8) return here
    }
    const said = p.different.filter((t) => !isNothing(t))
    for (const { link, to } of links) {
      const hits = said.filter((t) => titles.resolve([to.id], t).is === 'one').length
      if (!this.#taken.has(link) && hits >= 2 && hits / said.length >= 0.5)
        return { to: 'field', field: link }
    }
    return undefined
  }

  /** Share of rows where an address is made of the name in the column of a link. */
  #share(at: number, link: string): number {
    const named = [...this.#settled].find(([, s]) => s.target.to === 'field' && s.target.field === link)?.[0]
    if (named === undefined) return 0
    const both = this.#table.rows.flatMap(({ cells }) => {
      const [name, address] = [cells[named], cells[at]]
      return typeof name === 'string' && typeof address === 'string' ? [madeOf(address, name)] : []
    })
    return both.filter(Boolean).length / Math.max(1, both.length)
  }

  mappings(): readonly ColumnMapping[] {
    return this.#table.columns.map((c) => {
      const p = this.#profiles.get(c.at) ?? empty
      const settled = this.#settled.get(c.at) ?? {
        target: { to: 'nothing' as const },
        score: 0,
        why: 'none' as const,
      }
      const others = (this.#candidates.get(c.at) ?? []).filter(
        (x) => targetKey(x.target) !== targetKey(settled.target) && x.score >= 0.3,
      )
      return {
        ...c,
        filled: p.filled,
        samples: p.samples,
        target: settled.target,
        confidence: Math.min(1, settled.score),
        why: settled.why,
        alternatives: others.slice(0, 4).map((x) => x.target),
        double: this.#double.has(c.at) && settled.target.to === 'nothing',
        ...(settled.target.to === 'nothing' && p.filled && !c.heading.endsWith(derivedMark)
          ? { own: ownField(c.heading || c.letter, p) }
          : {}),
      }
    })
  }
}

/** `ase.odegard@…` is made of «Åse Ødegård». */
const latin = (s: string): string => fold(s).replace(/[æøå]/g, (c) => ({ æ: 'ae', ø: 'o', å: 'a' })[c] ?? c)
const madeOf = (address: string, name: string): boolean => {
  const parts = latin(address.split('@')[0] ?? '').split(' ')
  const words = latin(name).split(' ')
  return parts.length > 1 && parts.every((p) => words.includes(p.replace(/\d+$/, '')))
}

const empty: Profile = { filled: 0, dates: 0, different: [], samples: [], texts: [] }

/**
 * When two names are of the same product. Precision goes before recall: a repeat that is not found is found by people, and one
 * that is wrongly joined is believed. So a name within another («Visma Enterprise», «Visma Enterprise HRM») is not a sign, and
 * numbers and signs must be equal. An abbreviation of two letters is proposed and never sure, unless both say whose it is.
 */
import { loose } from '../loose.ts'
import { maySupply, nameKey } from './names.ts'

export const reasons = [
  'sameName',
  'spacing',
  'bracket',
  'supplierWord',
  'acronym',
  'reference',
  'spelling',
] as const
export type Reason = (typeof reasons)[number]
export interface Named {
  /** As written. */
  readonly name: string
  /** `supplierKey`, when it is known. */
  readonly supplier: string | undefined
}
export interface Likeness {
  readonly a: number
  readonly b: number
  readonly reason: Reason
  /** Sure ones may be agreed to together; the others want a look each. */
  readonly sure: boolean
}

interface Form extends Named {
  readonly at: number
  readonly key: string
  readonly tokens: readonly string[]
  readonly tight: string
  /** Digits and signs: two names that are not alike in these are two products («365», «WebSak+»). */
  readonly telling: string
  /** What stands in brackets at the end, and is neither a version nor the supplier. */
  readonly remark: string | undefined
  /** The remark, when it may itself be a name: long enough, and not a word that means another thing in each place. */
  readonly bracket: string | undefined
}

/** Words that stand alone as a product's name in many places, and mean another thing in each. */
const general = new Set(
  'skole barnehage barnevern portal booking skjema helse helsestasjon profil velferd kart arkiv post lonn okonomi hrm erp crm admin web app mobil nett sak mote plan bygg eiendom elev foresatt ansatt turnus tid reise faktura innkjop avvik kvalitet risiko intranett nettside hjemmeside bibliotek kultur booking kalender'.split(
    ' ',
  ),
)
const tellingIn = (s: string): string => s.replace(/[^\d+#&]+/g, ' ').trim()

function formOf(named: Named, at: number): Form {
  const name = named.name.slice(0, 200)
  const m = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(name)
  const head = m ? (m[1] ?? name) : name
  const inside = m && nameKey(name) !== nameKey(head) ? loose(m[2] ?? '') : ''
  const isSupplier = inside === named.supplier || named.supplier?.split(' ').includes(inside)
  const remark = inside === '' || isSupplier ? undefined : inside
  const key = nameKey(head)
  const tokens = key.split(' ').filter(Boolean)
  return {
    ...named,
    at,
    key,
    tokens,
    tight: tokens.join(''),
    telling: tellingIn(key),
    remark,
    bracket: remark !== undefined && remark.length >= 3 && !general.has(remark) ? remark : undefined,
  }
}

const initials = (tokens: readonly string[]): string => tokens.map((t) => t.charAt(0)).join('')
/** The ways «Visma Flyt Skole» is cut short: `vfs skole`, `vf skole`, `vfs`. */
function shortened(tokens: readonly string[]): readonly string[] {
  const n = tokens.length
  if (n < 3 || n > 7) return []
  const out = [initials(tokens), `${initials(tokens)} ${tokens[n - 1] ?? ''}`]
  for (let k = 2; k < n; k++) out.push(`${initials(tokens.slice(0, k))} ${tokens.slice(k).join(' ')}`)
  return out
}
/** One letter more, less, or another. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let [j, k] = [a.length - 1, b.length - 1]
  while (j >= i && k >= i && a[j] === b[k]) {
    j--
    k--
  }
  return j - i < 1 && k - i < 1
}

class Index {
  readonly #map = new Map<string, Form[]>()
  add(key: string, form: Form): void {
    const list = this.#map.get(key)
    if (list) list.push(form)
    else this.#map.set(key, [form])
  }
  get(key: string): readonly Form[] {
    return this.#map.get(key) ?? none
  }
  /** Keys that several share. */
  *shared(): Generator<readonly Form[]> {
    for (const list of this.#map.values()) if (list.length > 1) yield list
  }
}
const none: readonly Form[] = []
/** More alike than this is a list of numbers or places, not of spellings. */
const most = 40

/** Every pair that is likely the same, found without holding all against all. Names that are the same key come once. */
export function likenesses(all: readonly Named[]): readonly Likeness[] {
  const forms = all.map(formOf).filter((f) => f.tight !== '')
  const found = new Map<string, Likeness>()
  const meet = (a: Form, b: Form, reason: Reason, sure: boolean): void => {
    if (a.at === b.at || !maySupply(a.supplier, b.supplier)) return
    // «(voksne)» and «(barn)» tell two things apart; one that has nothing in brackets may be either.
    if (a.remark !== undefined && b.remark !== undefined && a.remark !== b.remark) return
    // What stands in brackets is equal to the whole of the other name, signs and all.
    if (reason !== 'bracket' && a.telling !== b.telling) return
    const [x, y] = a.at < b.at ? [a.at, b.at] : [b.at, a.at]
    const known = found.get(`${x} ${y}`)
    if (!known || (sure && !known.sure)) found.set(`${x} ${y}`, { a: x, b: y, reason, sure })
  }
  const [byKey, byTight, byCut] = [new Index(), new Index(), new Index()]
  const [byBracket, byHead, byTail] = [new Index(), new Index(), new Index()]
  for (const f of forms) {
    byKey.add(f.key, f)
    byTight.add(f.tight, f)
    if (f.bracket) byBracket.add(f.bracket, f)
    for (const key of shortened(f.tokens)) byCut.add(key, f)
    const half = f.tight.length >> 1
    if (f.tight.length >= 6) {
      byHead.add(f.tight.slice(0, half), f)
      byTail.add(f.tight.slice(half + 1), f)
    }
  }
  for (const list of byKey.shared())
    chain(list, (a, b) => {
      if (a.remark === b.remark) return meet(a, b, 'sameName', true)
      const both = a.supplier !== undefined && b.supplier !== undefined
      meet(a, b, 'bracket', isShort(a) || isShort(b) || both)
    })
  for (const list of byTight.shared())
    chain(list, (a, b) => {
      if (a.key !== b.key) meet(a, b, 'spacing', a.tight.length >= 5)
    })
  for (const f of forms) {
    // A word that several names have in brackets is a remark, or short for several: it ties none of them.
    if (f.bracket && alike(byBracket.get(f.bracket)))
      for (const g of byKey.get(f.bracket)) meet(f, g, 'bracket', isShort(f) || f.bracket.length >= 4)
    bySupplierWord(f, byKey, meet)
    const [first = ''] = f.tokens
    if (first.length >= 2 && first.length <= 6 && f.tokens.length <= 3)
      for (const g of onlyIfAlike(byCut.get(f.key))) {
        const whole = f.tokens.length === 1
        // An abbreviation alone may be short for many things: only when both say whose it is.
        const both = f.supplier !== undefined && g.supplier !== undefined
        if (!whole || (first.length >= 3 && both))
          meet(f, g, 'acronym', !whole && (first.length >= 3 || both))
      }
    if (f.tight.length >= 6) bySpelling(f, byHead, byTail, meet)
  }
  return [...found.values()]
}

/** What stands in brackets is the name in short: «Visma Flyt Skole (VFS)». */
const isShort = (f: Form): boolean =>
  f.remark !== undefined && initials(f.tokens) === f.remark.replaceAll(' ', '')

const alike = (list: readonly Form[]): boolean => list.every((g) => g.key === list[0]?.key)
const onlyIfAlike = (list: readonly Form[]): readonly Form[] => (alike(list) ? list : none)

type Meet = (a: Form, b: Form, reason: Reason, sure: boolean) => void
const chain = (list: readonly Form[], meet: (a: Form, b: Form) => void): void => {
  for (let i = 1; i < list.length; i++) {
    // Suppliers may keep some apart, so each is held against the ones before it, as far as is worth while.
    for (let j = Math.max(0, i - most); j < i; j++) meet(list[j] as Form, list[i] as Form)
  }
}

/** «Acos WebSak» and «WebSak»: the supplier's name before the product's. */
function bySupplierWord(f: Form, byKey: Index, meet: Meet): void {
  const [first = '', ...rest] = f.tokens
  const core = rest.join(' ')
  if (core.length < 4 || general.has(core)) return
  const said = f.supplier?.split(' ')
  // The first word is the supplier's when this one says so, or when the other does.
  const others = byKey.get(core).filter((g) => (said ?? g.supplier?.split(' '))?.includes(first))
  // The bare word stands for several products: it does not tell which.
  const owners = new Set(others.map((g) => g.supplier ?? ''))
  for (const g of others) meet(f, g, 'supplierWord', owners.size === 1)
}

function bySpelling(f: Form, byHead: Index, byTail: Index, meet: Meet): void {
  const { tight } = f
  const half = tight.length >> 1
  const near = new Set<Form>()
  // With one slip either what comes before the middle stands, or what comes after it, in a name as long or one letter off.
  const lists = [half - 1, half, half + 1].map((h) => byHead.get(tight.slice(0, h)))
  lists.push(...[half, half + 1, half + 2].map((at) => byTail.get(tight.slice(at))))
  for (const list of lists) if (list.length <= most) for (const g of list) near.add(g)
  for (const g of near)
    if (g.at > f.at && g.tight[0] === tight[0] && oneSlip(tight, g.tight)) {
      const both = f.supplier !== undefined && g.supplier !== undefined
      meet(f, g, 'spelling', both && tight.length >= 8)
    }
}

/** Names of products and suppliers as keys: what people write differently and mean alike. */
import { loose } from '../loose.ts'

/** Signs that tell two products apart, and that folding would lose: «C#», «WebSak+». */
const marks = (name: string): string => name.replace(/[^+#&]/g, '')
const versions = /\s*[(,]?\s*(?:v(?:er(?:sjon|sion)?)?\.? ?\d+(?:\.\d+)*|\d+(?:\.\d+)+)\)?\s*$/i

const keys = new Map<string, string>()
/** Two names with the same key are the same name; '' when the name says nothing. Versions at the end are not part of it. */
export function nameKey(name: string): string {
  let key = keys.get(name)
  if (key === undefined) {
    const short = name.length > 300 ? name.slice(0, 300) : name
    const bare = /\d/.test(short) ? short.replace(versions, '') : short
    const folded = loose(bare) || loose(short)
    const left = marks(bare)
    key = left === '' ? folded : `${folded} ${left}`
    if (keys.size > 50_000) keys.clear()
    keys.set(name, key)
  }
  return key
}

const legal = new Set(
  'as asa sa ab oy ltd inc gmbh iks kf norge norway norwegian norsk group gruppen'.split(' '),
)
const suppliers = new Map<string, string>()
/** «Visma Enterprise AS» → `visma enterprise`; what stands in brackets («Visma (GatSoft)») is a remark. */
export function supplierKey(name: string): string {
  let key = suppliers.get(name)
  if (key === undefined) {
    const words = loose(name.slice(0, 200).replace(/\([^)]*\)/g, ' ')).split(' ')
    const kept = words.filter((w) => !legal.has(w))
    key = (kept.length > 0 ? kept : words).join(' ')
    if (suppliers.size > 20_000) suppliers.clear()
    suppliers.set(name, key)
  }
  return key
}
/** One name that another begins with is the same firm before and after it changed its name: «Tieto», «Tietoevry». */
const grew = (a = '', b = ''): boolean =>
  a.length >= 5 && b.length >= 5 && (a.startsWith(b) || b.startsWith(a))
/** May the two be the same firm? Unknown may be anything; «Visma» and «Visma Enterprise» may. */
export function maySupply(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a === b) return true
  const [x, y] = [a.split(' '), b.split(' ')]
  return x[0] === y[0] || grew(x[0], y[0]) || x.every((w) => y.includes(w)) || y.every((w) => x.includes(w))
}

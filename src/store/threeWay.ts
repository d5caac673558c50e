/** Two people changed the same text from the same beginning: both keep their words. */
import { simpleDiffString } from 'lib0/diff'
import { diffSplitBy } from 'lib0/diff/patience'

interface Change {
  readonly index: number
  readonly remove: string
  readonly insert: string
}
/** Words, runs of spaces, and every other character alone: a change is of whole words, so that no word is woven of two. */
const pieces = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu
/** Longer texts are compared as one stretch from the first difference to the last: exact enough, and at once. */
const longest = 60_000
const endsInWord = /[\p{L}\p{N}]$/u
const beginsWithWord = /^[\p{L}\p{N}]/u

function changesOf(from: string, to: string): readonly Change[] {
  if (from.length + to.length <= longest) return diffSplitBy(from, to, pieces)
  const { index, remove, insert } = simpleDiffString(from, to)
  return [{ index, remove: from.slice(index, index + remove), insert }]
}
const same = (a: Change, b: Change): boolean =>
  a.index === b.index && a.remove === b.remove && a.insert === b.insert
const endOf = (change: Change): number => change.index + change.remove.length

/**
 * `mine` and `theirs` as both made from `base`. What either took out is out, what either put in is in; at one and the same
 * place theirs stands first.
 */
export function threeWay(base: string, mine: string, theirs: string): string {
  if (mine === theirs || base === mine) return theirs
  if (base === theirs) return mine
  const those = changesOf(base, theirs)
  // The same change by both is one change: two who accept the same correction, or an edit that turns out to be made already.
  const own = changesOf(base, mine).filter((change) => !those.some((other) => same(other, change)))
  const all = [...those.map((c) => [c, 0] as const), ...own.map((c) => [c, 1] as const)].sort(
    ([a, first], [b, second]) => a.index - b.index || first - second,
  )
  let out = ''
  let at = 0
  let open = false
  for (const [change] of all) {
    if (change.index > at) {
      out += base.slice(at, change.index)
      at = change.index
      open = false
    }
    // Two words put in at one place stay two.
    if (open && endsInWord.test(out) && beginsWithWord.test(change.insert)) out += ' '
    out += change.insert
    open ||= change.insert !== ''
    at = Math.max(at, endOf(change))
  }
  return out + base.slice(at)
}

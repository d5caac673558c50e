/** A measured figure, and the arithmetic over repeated measurements. */

/** One line of dist/bench.json. */
export interface Figure {
  readonly id: string
  /** What was measured and how, in a sentence. */
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The bare baseline of the same run, in the same unit; null when there is nothing to compare with. */
  readonly baseline: number | null
  /** value / baseline. */
  readonly ratio: number | null
}

/** What the project asks of a figure: shown in the table, never enforced here. */
export interface Goal {
  readonly of: 'value' | 'ratio'
  readonly atMost: number
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new RangeError('The median of nothing')
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

export const round = (value: number): number => Number(value.toPrecision(4))

/**
 * Measures ours and the baseline in turn, first one first and then the other, so that a busy machine is as busy for both.
 * @returns the median of each
 */
export async function pairs(
  times: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ readonly value: number; readonly baseline: number; readonly ratio: number }> {
  const mine: number[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < times; turn++) {
    if (turn % 2 === 1) theirs.push(await bare())
    mine.push(await ours())
    if (turn % 2 === 0) theirs.push(await bare())
  }
  const value = median(mine)
  const baseline = median(theirs)
  return { value: round(value), baseline: round(baseline), ratio: round(value / baseline) }
}

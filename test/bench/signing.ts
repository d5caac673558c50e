/** Envelopes sealed and signed per second, and checked at the door per second, one after another as they come. */
import type { Bench } from './bench.ts'
import { pairs, type Figure } from './figure.ts'
import type {} from './page/signing.ts'

const times = 1_000
const turns = 7

export const signing: Bench = {
  ids: ['sign', 'verify'],
  run: (workbench) =>
    workbench.open(async (page) => {
      await page.goto(`${workbench.site.address}bench/`)
      await page.waitForFunction(() => 'signing' in window)
      const measure = (what: keyof Window['signing']) => () =>
        page.evaluate(([name, n]) => window.signing[name](n), [what, times] as const)
      const figure = async (
        id: string,
        what: string,
        ours: keyof Window['signing'],
        bare: keyof Window['signing'],
      ): Promise<Figure> => ({
        id,
        what,
        unit: 'per second',
        ...(await pairs(turns, measure(ours), measure(bare))),
      })
      return [
        await figure(
          'sign',
          'bursts of five edits deflated, sealed, signed and hashed, against the bare signature',
          'sign',
          'bareSign',
        ),
        await figure(
          'verify',
          'envelopes through the door: verdict, signature, chain, seal, shape; against the bare verification',
          'verify',
          'bareVerify',
        ),
      ]
    }),
}

/** S20 A–B–C: the first and the third are never here at the same time, and have each other's edits all the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import {
  countersign,
  field,
  has,
  invite,
  join,
  leave,
  letIn,
  open,
  together,
  wordsOn,
  write,
} from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('S20 A and C never meet: B carries the register, the answer to the invitation, the approval and the edits', () =>
  together(app, ['wide', 'wide', 'phone'], async (a, b, c) => {
    await startOwn(a.page, app)
    await add(a.page, app, 'system', 'Fra A')
    await letIn(app, a.page, b.page, 'Berit')
    const link = await invite(a.page, app, 'Redaktør')
    await goTo(b.page, app, '#/deling')
    await b.page.getByText('Delt med 1 enhet. Alle har alt.').waitFor()
    await leave(a.page)

    // C comes by the invitation that A made, while A is away.
    await join(c.page, link, 'Cecilie')
    await c.page.getByText('1 oppføring er hentet').waitFor()
    const words = await wordsOn(c.page)
    await add(c.page, app, 'system', 'Fra C')
    await goTo(b.page, app, '#/deling')
    await b.page.getByText('En administrator må godkjenne.').waitFor()
    // What C writes is not carried before it counts, and C's page does not pretend that it is.
    await goTo(c.page, app, '#/deling')
    const berit = c.page.getByRole('listitem').filter({ hasText: 'Berit sin PC' })
    await berit.getByText(/venter på den/).waitFor()
    await leave(c.page)

    await goTo(a.page, app, '#/')
    expect(await countersign(a.page, app)).toEqual(words)
    await open(a.page, app, 'Fra A')
    await write(a.page, 'annualCost', '4000')
    await open(b.page, app, 'Fra A')
    await field(b.page, 'annualCost')
      .getByText(/4\s000 kr/)
      .waitFor()
    await goTo(a.page, app, '#/deling')
    await a.page.getByText('Cecilie').first().waitFor()
    await a.screenshot('sharing-relay')
    await leave(a.page)

    // C is told through B, and answers.
    await open(c.page, app, 'Fra A')
    await field(c.page, 'annualCost')
      .getByText(/4\s000 kr/)
      .waitFor()
    await c.page.locator('.state[data-line="approval"]').waitFor({ state: 'detached' })
    await write(c.page, 'annualCost', '5000')
    await has(b.page, app, 'Fra C')
    await open(b.page, app, 'Fra A')
    await field(b.page, 'annualCost')
      .getByText(/5\s000 kr/)
      .waitFor()
    await leave(c.page)

    await open(a.page, app, 'Fra A')
    await field(a.page, 'annualCost')
      .getByText(/5\s000 kr/)
      .waitFor()
    await has(a.page, app, 'Fra C')
  }))

/** S24 Somebody with a lost invitation stands in the room and means harm: colleagues go on, and nothing of it is stored or shown. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomOf } from '../../src/trust/invitation.ts'
import { readLink } from '../../src/trust/link.ts'
import { startApp, type App } from './harness.ts'
import { countersign, has, invite, join, together } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'
import { rtcStage, type RtcStage } from './webrtc/stage.ts'

let app: App
let stage: RtcStage
beforeAll(async () => {
  app = await startApp()
  stage = await rtcStage(app.browser)
})
afterAll(async () => {
  await stage.close()
  await app.close()
})

test('S24 plain y-webrtc with the room’s password, junk on every channel, and what it says where nobody asks', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    const link = await invite(kari.page, app, 'Redaktør')
    const { name, password } = await roomOf(readLink(link).rendezvous)
    const room = { name, password, signalling: [`${app.address.replace(/^http/, 'ws')}signalling`] }

    // Two of them: one speaks y-webrtc as it comes, the other our own carrier and then whatever it likes.
    const [plain, rude] = [await stage.visitor(), await stage.visitor()]
    await plain.page.evaluate((r) => window.rtc.plain.join(r, 1_000, 'text'), room)
    await plain.page.waitForFunction((r) => window.rtc.plain.connected(r), room.name)
    await rude.page.evaluate((r) => window.rtc.join(r), room)
    await rude.page.waitForFunction((r) => window.rtc.openLinks(r) > 0, room.name)
    await rude.page.evaluate(() => window.rtc.hostile.poison(50))

    await join(ola.page, link, 'Ola')
    await countersign(kari.page, app)
    await rude.page.evaluate(() => window.rtc.hostile.send(65_537))
    await rude.page.evaluate(() => window.rtc.hostile.sendText())
    await rude.page.evaluate(() => window.rtc.hostile.openChannels(30))
    await add(ola.page, app, 'system', 'Uforstyrret')
    await has(kari.page, app, 'Uforstyrret')
    await add(kari.page, app, 'system', 'Svar')
    await has(ola.page, app, 'Svar')
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByText('Delt med 1 enhet. Alle har alt.').waitFor()
    await kari.axe()
    await kari.screenshot('sharing-hostile')
    // Neither is in any list of those who belong here.
    expect(await kari.page.getByRole('region', { name: 'Enheter' }).getByRole('listitem').count()).toBe(2)
    await kari.page.reload()
    await has(kari.page, app, 'Uforstyrret')
    for (const one of ['Gerica', 'Svar']) await kari.page.getByText(one).first().waitFor()
    expect(await kari.page.getByText('3 rader').count()).toBe(1)
    await plain.close()
    await rude.close()
  }))

/** Journey 4: a network is born. A secretariat founds it, two municipalities join, each shows what it has chosen; one narrows, one leaves. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve, foundNetwork, inviteOrganisation, seesOf } from './foundingSteps.ts'
import { startApp, type App } from './harness.ts'
import { add, goTo, startOwn } from './steps.ts'
import { joinNetwork, together, wordsOn, write } from './sharingSteps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('journey 4 a network: founded by a secretariat, joined by two, seen in seconds, narrowed, left', () =>
  together(app, ['wide', 'wide', 'phone'], async (secretariat, orkland, melhus) => {
    await foundNetwork(secretariat.page, app, 'DigiTrøndelag')
    await secretariat.axe()
    await startOwn(orkland.page, app, 'Orkland')
    await add(orkland.page, app, 'system', 'Gerica')
    await write(orkland.page, 'description', 'Journal for pleie og omsorg.')
    await joinNetwork(orkland.page, await inviteOrganisation(secretariat.page, app))
    await orkland.axe()
    await orkland.screenshot('network-words')
    const words = await wordsOn(orkland.page)
    expect(await approve(secretariat.page, app, 'Orkland')).toEqual(words)
    await orkland.page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
    await seesOf(secretariat.page, app, 'Orkland', 'Gerica')

    await startOwn(melhus.page, app, 'Melhus')
    await add(melhus.page, app, 'system', 'Visma Velferd')
    await joinNetwork(melhus.page, await inviteOrganisation(secretariat.page, app))
    await approve(secretariat.page, app, 'Melhus')
    await melhus.page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
    await seesOf(melhus.page, app, 'Orkland', 'Gerica')
    await melhus.axe()
    await melhus.fitsTheWidth()
    await melhus.screenshot('network-member')
    await seesOf(orkland.page, app, 'Melhus', 'Visma Velferd')
    await goTo(secretariat.page, app, '#/nettverk')
    await secretariat.screenshot('network-home')

    // Shows more, then less: the page says what others may keep.
    await goTo(orkland.page, app, '#/deling/publisering')
    const hold = orkland.page.getByRole('button', { name: 'Hold tilbake Gerica' })
    await hold.click()
    const dialog = orkland.page.getByRole('dialog', { name: 'Slutte å vise Gerica?' })
    await dialog.getByText('Andre kan beholde det de har fått').waitFor()
    await orkland.screenshot('network-narrow')
    await dialog.getByRole('button', { name: 'Slutt å vise' }).click()
    await melhus.page.getByText('Gerica', { exact: true }).waitFor({ state: 'detached' })

    await goTo(orkland.page, app, '#/nettverk')
    await orkland.page.getByRole('link', { name: 'Medlemmer' }).first().click()
    await orkland.page.getByRole('button', { name: 'Gå ut av nettverket' }).click()
    const leaving = orkland.page.getByRole('dialog', { name: 'Gå ut av DigiTrøndelag?' })
    await leaving.getByText('Det de alt har fått fra dere, kan de beholde.').waitFor()
    await leaving.getByText('De andre får vite at dere har gått ut').waitFor()
    await orkland.axe()
    await leaving.getByRole('button', { name: 'Gå ut' }).click()
    await orkland.page.getByText('Dere er ute av DigiTrøndelag').first().waitFor()
    // Those who remain are told, on the front page and among the members; what was shared still stands there.
    await goTo(melhus.page, app, '#/nettverk')
    await melhus.page.getByRole('link', { name: /^Orkland kommune er meldt ut / }).click()
    await melhus.page.getByText(/^Meldt ut .* står igjen til de blir fjernet/).waitFor()
    await melhus.axe()
    await goTo(orkland.page, app, '#/register/system')
    await orkland.page.getByText('Gerica').first().waitFor()
  }))

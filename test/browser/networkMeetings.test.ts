/** «Møter» among four municipalities: a poll that three answer online and one by file, and the same protocol with all of them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import {
  cast,
  closePoll,
  makeMeeting,
  makePoll,
  openMeeting,
  openPoll,
  protocolOn,
  takeHome,
} from './networkMeetingSteps.ts'
import { bringIn, networkOf } from './networkSteps.ts'
import { online, together } from './sharingSteps.ts'
import { goTo } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const meeting = 'Samling i ressursgruppa'
const question = 'Blir vi med på felles barnevern?'

test('four municipalities: three vote online, one by file afterwards, and the protocol is the same with all', () =>
  together(app, ['wide', 'phone', 'wide', 'wide'], async (orkland, melhus, skaun, heim) => {
    const network = await networkOf(app, [
      [orkland, 'Orkland'],
      [melhus, 'Melhus'],
      [skaun, 'Skaun'],
      [heim, 'Heim'],
    ])
    // Heim is away: from here on nothing reaches it over the network.
    await online(heim.page, app, false)

    const at = orkland.page
    await goTo(at, app, `#/nettverk/${network}/moter`)
    await at.getByText('Ingen møter ennå').waitFor()
    await orkland.axe()
    await makeMeeting(at, app, network, meeting, ['Barnevern', 'Siden sist'])
    await at.getByRole('button', { name: 'Flytt «Siden sist» opp' }).click()
    await at.getByRole('button', { name: 'Flytt «Siden sist» opp', disabled: true }).waitFor()

    // Who is here: oneself, one that is online, and one person who speaks for two.
    await at.getByRole('button', { name: 'Vi er her: legg til Orkland' }).click()
    await at.getByRole('button', { name: 'Skaun er på nett nå: legg til' }).click()
    await at.getByText('Skriv inn hvem som er her').click()
    await at.getByRole('textbox', { name: 'Rolle' }).fill('Digitaliseringsleder')
    await at.getByRole('combobox', { name: 'Navn' }).fill('Kari Nordmann')
    await at.getByRole('option', { name: 'Nytt kort: Kari Nordmann' }).click()
    for (const name of ['Melhus', 'Heim']) {
      await at.getByRole('combobox', { name: 'Kommune', exact: true }).fill(name)
      await at.getByRole('option', { name }).click()
      await at.getByRole('button', { name: `Fjern ${name}` }).waitFor()
    }
    await at.getByText('4 kommuner er her. 1 person er ført opp.').waitFor()
    await orkland.axe()

    // The poll is open at once, and on the phones without anybody asking for it.
    await makePoll(at, question, 'Åpne avstemningen')
    await cast(at, 'Ja')
    await orkland.screenshot('network-meeting')
    await openMeeting(melhus.page, app, network, meeting)
    await melhus.page.getByRole('heading', { level: 3, name: question }).waitFor()
    // The role is for all; the name is a card, and stays with those who run the network.
    await melhus.page.getByText('Digitaliseringsleder', { exact: true }).waitFor()
    expect(await melhus.page.getByText('Nordmann').count()).toBe(0)
    await cast(melhus.page, 'Ja')
    // One changes its mind while it is open.
    await cast(melhus.page, 'Nei')
    await melhus.axe()
    await melhus.fitsTheWidth()
    await melhus.screenshot('network-meeting')
    await openPoll(skaun.page, app, network, meeting, question)
    await cast(skaun.page, 'Ja')
    await openPoll(at, app, network, meeting, question)
    await at.getByText('3 av 4 har svart').first().waitFor()
    // What they said is not shown before it is closed; that Heim has said nothing is not a «nei».
    expect(await protocolOn(at)).not.toMatch(/Ja|Nei/)
    expect(await at.getByText(/^Resultat:/).count()).toBe(0)
    await at.getByText('Det betyr ikke nei.').waitFor()
    await closePoll(at, '3 av 4 har svart.')
    await at.getByText('Resultat: Ja').first().waitFor()
    const file = await takeHome(orkland)
    expect(file.name).toMatch(/^digitrondelag-.*\.samorden$/)

    // Heim has none of it; gets all of it by file, votes late, and gives a file back.
    await goTo(heim.page, app, `#/nettverk/${network}/moter`)
    await heim.page.getByText('Ingen møter ennå').waitFor()
    await goTo(heim.page, app, '#/deling')
    await bringIn(heim.page, file)
    await openPoll(heim.page, app, network, meeting, question)
    await heim.page.getByText('Avstemningen er avsluttet, men dere hadde ikke stemt.').waitFor()
    await heim.axe()
    await cast(heim.page, 'Nei')
    await bringIn(at, await takeHome(heim))
    await at.getByText('1 stemme er kommet eller endret etterpå.').waitFor()

    // The same everywhere: a tie by now, and what it was when it was closed.
    const protocol = await protocolOn(at)
    expect(protocol).toContain('Resultat: likt. Ingen er valgt.')
    expect(protocol).toMatch(/Heim ?Nei.*Kom etter at den ble avsluttet/)
    await openPoll(melhus.page, app, network, meeting, question)
    for (const { page } of [melhus, skaun, heim])
      await expect.poll(() => protocolOn(page), { message: 'the same protocol' }).toBe(protocol)
    // One that had voted when it was closed can say nothing else now.
    await skaun.page.getByText('Avstemningen er avsluttet, og stemmen står.').waitFor()
    expect(await skaun.page.getByRole('button', { name: 'Nei', exact: true }).count()).toBe(0)
    await melhus.axe()
    await melhus.fitsTheWidth()
    await orkland.screenshot('network-protocol')
    const pdf = (await at.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g), 'the protocol on one sheet').toHaveLength(1)
  }))

test('minutes that two write at once keep both; a decision, a task and the calendar', () =>
  together(app, ['wide', 'phone'], async (orkland, melhus) => {
    const network = await networkOf(app, [
      [orkland, 'Orkland'],
      [melhus, 'Melhus'],
    ])
    const [at, other] = [orkland.page, melhus.page]
    await makeMeeting(at, app, network, meeting, ['Siden sist'])
    const minutes = (page: typeof at) => page.getByRole('textbox', { name: 'Referat' })
    await minutes(at).fill('Orkland orienterte.\nSkaun kommer senere.')
    await openMeeting(other, app, network, meeting)
    await expect.poll(() => minutes(other).inputValue()).toContain('Orkland orienterte.')
    // Both have begun from the same text, and neither has seen the other's when they store theirs.
    await minutes(at).fill('Orkland orienterte om barnevern.\nSkaun kommer senere.')
    await minutes(other).fill('Orkland orienterte.\nSkaun kommer senere.\nMelhus tar kaffen.')
    for (const page of [at, other])
      await expect
        .poll(() => minutes(page).inputValue())
        .toBe('Orkland orienterte om barnevern.\nSkaun kommer senere.\nMelhus tar kaffen.')

    await at.getByRole('textbox', { name: 'Nytt vedtak' }).fill('Felles katalog tas i bruk')
    await at.keyboard.press('Enter')
    await at.getByRole('textbox', { name: 'Ny oppgave' }).fill('Ringe leverandøren')
    await at.keyboard.press('Enter')
    await at.getByRole('combobox', { name: 'Kommune som har den' }).fill('Melhus')
    await at.getByRole('option', { name: 'Melhus' }).click()
    await at.getByRole('combobox', { name: 'Navn' }).fill('Ola Nordmann')
    await at.getByRole('option', { name: 'Nytt kort: Ola Nordmann' }).click()
    await at.getByLabel('Frist').fill('2027-01-15')
    await at.getByLabel('Frist').press('Enter')
    await other.getByText('Felles katalog tas i bruk').waitFor()
    await at.getByText('Melhus, Ola Nordmann · innen 15. januar 2027').waitFor()
    await other.getByText('Melhus · innen 15. januar 2027').waitFor()
    await other.getByRole('checkbox', { name: 'Ferdig: Ringe leverandøren' }).check()
    await at.getByText(/^Melhus, Ola Nordmann · ferdig /).waitFor()
    await orkland.axe()

    const calendar = await orkland.download(() => at.getByRole('button', { name: 'Legg i kalender' }).click())
    expect(calendar.name).toBe('samling-i-ressursgruppa.ics')
    const text = new TextDecoder().decode(calendar.bytes)
    expect(text).toContain('DTSTART:20261201T093000\r\nDTEND:20261201T103000')
    expect(text).toContain('SUMMARY:DigiTrøndelag: Samling i ressursgruppa\r\n')
    expect(text).not.toContain('Nordmann')
  }))

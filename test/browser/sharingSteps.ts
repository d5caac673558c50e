/** What tests of sharing have people do: invite, join, countersign. Each person is a browser context of its own. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { root } from '../../scripts/built.mjs'
import { pickedName } from './pickedFolder.ts'
import type { App, Size, Visit } from './harness.ts'
import { goTo, saved } from './steps.ts'

/** Several people at once, each in a browser of their own; ends when `run` does. */
export async function together(
  app: App,
  sizes: readonly Size[],
  run: (...visits: Visit[]) => Promise<void>,
): Promise<void> {
  const begin = async (left: readonly Size[], visits: readonly Visit[]): Promise<void> => {
    const [size, ...rest] = left
    if (size === undefined) {
      try {
        return await run(...visits)
      } catch (error) {
        // One picture and the words for each of them: the other's page often says why.
        await Promise.all(visits.map(tellOf))
        throw error
      }
    }
    await app.visit(size, (visit) => begin(rest, [...visits, visit]))
  }
  await begin(sizes, [])
}

async function tellOf({ page }: Visit, nth: number): Promise<void> {
  if (page.isClosed()) return
  await page.screenshot({ path: `${root}test-results/failed-person-${nth}.png`, timeout: 5_000 })
  console.error(`--- person ${nth} at ${page.url()}\n${await page.locator('body').innerText()}`)
}

/** Makes an invitation and gives its address. `as`: what the choice is called on the page. */
export async function invite(page: Page, app: App, as: string): Promise<string> {
  await goTo(page, app, '#/deling/inviter')
  await page.getByRole('radio', { name: as }).check()
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  const field = page.getByRole('textbox', { name: 'Lenke' })
  await field.waitFor()
  return field.inputValue()
}
/** Follows an invitation to the six words. */
export async function join(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('textbox', { name: 'Navnet ditt' }).fill(person)
  await page.getByRole('button', { name: 'Bli med', exact: true }).click()
  await page.locator('.words li').nth(5).waitFor()
}
/** An organisation follows an invitation to a network; it has one register on the device. */
export async function joinNetwork(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('heading', { level: 1, name: 'Organisasjon' }).waitFor()
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('button', { name: 'Bli med', exact: true }).click()
  await page.locator('.words li').nth(5).waitFor()
}
export const wordsOn = (page: Page): Promise<string[]> => page.locator('.words li').allInnerTexts()
/** Countersigns the one who waits; gives the words that stood beside the button. */
export async function countersign(page: Page, app: App): Promise<string[]> {
  await goTo(page, app, '#/deling')
  const button = page.getByRole('button', { name: 'Ordene er like: godkjenn' })
  await button.waitFor()
  const words = await wordsOn(page)
  await button.click()
  await button.waitFor({ state: 'detached' })
  return words
}

/** Invites, joins and countersigns: the newcomer ends as a member, on the page that says so. */
export async function letIn(
  app: App,
  host: Page,
  guest: Page,
  person: string,
  as = 'Redaktør',
): Promise<void> {
  const link = await invite(host, app, as)
  await join(guest, link, person)
  await countersign(host, app)
  await guest.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
}
/** Sharing over the network on this device, on or off, by the switch on its page. */
export async function online(page: Page, app: App, on: boolean): Promise<void> {
  await goTo(page, app, '#/deling/innstillinger')
  await page.getByRole('checkbox', { name: 'Del over nettet på denne enheten' }).setChecked(on)
  await goTo(page, app, '#/deling')
  const off = page.getByText('Deling over nettet er slått av på denne enheten')
  await off.waitFor({ state: on ? 'detached' : 'visible' })
}
/** Waits until a list has a row of that name. */
export async function has(page: Page, app: App, name: string, kind = 'system'): Promise<void> {
  await goTo(page, app, `#/register/${kind}`)
  await page.getByText(name, { exact: true }).first().waitFor()
}
/** Opens a record from its list. */
export async function open(page: Page, app: App, name: string, kind = 'system'): Promise<void> {
  await has(page, app, name, kind)
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
export const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`)
/** Opens the editor of a field on the record's page, unfolding where it lies. */
export async function edit(page: Page, name: string): Promise<Locator> {
  const at = field(page, name)
  if (!(await at.isVisible())) await page.locator(`details:has([data-field="${name}"]) > summary`).click()
  await at
    .getByRole('button', { name: /^(Endre|Fyll ut)/ })
    .first()
    .click()
  const box = at.getByRole('textbox')
  await box.waitFor()
  return box
}
export async function write(page: Page, name: string, text: string): Promise<void> {
  const box = await edit(page, name)
  await box.fill(text)
  await box.press('Control+Enter')
  await box.waitFor({ state: 'detached' })
}

/** The app is shut on this device, as when the lid is closed. `goTo` opens it again. */
export async function leave(page: Page): Promise<void> {
  await saved(page)
  await page.goto('about:blank')
}
/** The page looks in its folder as when the person comes back to it. */
const lookAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    dispatchEvent(new Event('focus'))
  })
/** What the cloud has by now of the folder that each picked: all of it, in both, until what is awaited is seen. */
export async function cloud(
  one: Page,
  other: Page,
  until: () => Promise<boolean>,
  message: string,
): Promise<void> {
  await expect
    .poll(
      async () => {
        for (const page of [one, other]) await lookAgain(page)
        const [a, b] = [await readTree(one), await readTree(other)]
        await fillTree(
          other,
          [...a].filter(([path]) => !b.has(path)),
        )
        await fillTree(
          one,
          [...b].filter(([path]) => !a.has(path)),
        )
        return until()
      },
      { timeout: 60_000, message },
    )
    .toBe(true)
}
type Tree = ReadonlyMap<string, readonly number[]>
async function readTree(page: Page): Promise<Tree> {
  const found = await page.evaluate(async (folder) => {
    const out: [string, number[]][] = []
    const walk = async (directory: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [name, handle] of directory.entries())
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${before}${name}/`)
        else if (handle instanceof FileSystemFileHandle && !name.endsWith('.crswap'))
          out.push([before + name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]])
    }
    await walk(
      await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
      '',
    )
    return out
  }, pickedName)
  return new Map(found)
}
async function fillTree(page: Page, files: readonly (readonly [string, readonly number[]])[]): Promise<void> {
  await page.evaluate(
    async ([folder, all]) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
      for (const [path, bytes] of all) {
        const parts = path.split('/')
        let directory = root
        for (const part of parts.slice(0, -1))
          directory = await directory.getDirectoryHandle(part, { create: true })
        const file = await directory.getFileHandle(parts.at(-1) ?? '', { create: true })
        const out = await file.createWritable()
        await out.write(new Uint8Array(bytes))
        await out.close()
      }
    },
    [pickedName, files] as const,
  )
}

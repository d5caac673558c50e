/** The whole app with sharing that is made up: `?scene=many`. Built by sharing.test.ts, and by no build of the app. */
import { mount } from 'svelte'
import '@digdir/designsystemet-css'
import '../../../src/ui/theme/tokens.css'
import '../../../src/ui/theme/app.css'
import App from '../../../src/App.svelte'
import { Desk } from '../../../src/live/desk.svelte.ts'
import { reference } from '../../../src/reference.ts'
import type { Admitted, Looking, SharingOnDesk } from '../../../src/live/joiningTypes.ts'
import { admissionFake, sharingFake } from '../../fakes/sharingFake.ts'
import { digi } from '../../fakes/sharingPeople.ts'
import { scenes, type Scene } from '../../fakes/sharingScenes.ts'

const desk = new Desk({
  registers: async () => (await import('../../../src/store/registers.ts')).indexedDbRegisters(),
  kinds: async () => (await import('../../../src/register/kinds.ts')).kinds,
  networkKinds: async () => (await import('../../../src/register/network/kinds.ts')).networkKinds,
  clock: () => Date.now(),
  reference,
  carriers: {
    meet: () => Promise.reject(new Error('nobody is met here')),
    exchange: async () => (await import('../../../src/carry/exchange/exchange.ts')).openExchange,
    signalling: () => Promise.resolve([]),
  },
  chance: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
})
const asked = new URLSearchParams(location.search)
let scene = $state.raw<Scene>(scenes.find((s) => s === asked.get('scene')) ?? 'many')
let sharing = $state.raw<SharingOnDesk>()
// The desk opens the real thing by itself; here it is never seen.
Object.defineProperty(desk, 'sharing', { get: () => sharing, set: () => undefined })
let looking = $state.raw<Looking>()
let answer: (go: boolean) => void = () => undefined

$effect.root(() => {
  $effect(() => {
    const portfolio = desk.portfolio
    sharing = portfolio && sharingFake(portfolio, scene, (next) => (sharing = next))
  })
})
const door = admissionFake(async (as) => {
  if (!desk.portfolio) await desk.example()
  scene = as === 'waiting' ? 'joining' : as === 'member' ? 'network' : 'alone'
  return as === 'member' ? digi : (desk.portfolio?.info.id ?? '')
})
/** With `&look`: until the test says that somebody is found, or the person gives up. */
async function look(what: Looking['what'], found: () => Promise<Admitted>): Promise<Admitted> {
  if (!asked.has('look')) return found()
  looking = { what, owner: '', state: 'connecting', met: 0 }
  const go = await new Promise<boolean>((resolve) => (answer = resolve))
  looking = undefined
  return go ? found() : { done: false, why: 'given-up' }
}
desk.admission = {
  ...door,
  get looking() {
    return looking
  },
  giveUp: () => answer(false),
  lookIn: (file) => {
    if (file.length > 10) answer(true)
    return Promise.resolve(file.length > 10)
  },
  join: (as) => look('join', () => door.join(as)),
  recover: (text, passphrase) => look('recover', () => door.recover(text, passphrase)),
}
const held = {
  scene: (name: Scene) => {
    scene = name
  },
  looking: (state: Looking['state'], met: number) => {
    if (looking) looking = { ...looking, state, met }
  },
  found: () => answer(true),
  /** The record that those who are here look at. */
  lookedAt: () => desk.portfolio?.rows('system')[0]?.id,
  /** Two have written in the same cell; settled when one of the values is written. */
  clash: (key: string, mine: string, theirs: string) => {
    const session = desk.portfolio?.session
    if (!session) return
    const { device } = session
    const write = session.write.bind(session)
    let settled = false
    session.clashes = (id) =>
      settled || !key.startsWith(`${id}/`)
        ? []
        : [
            {
              key,
              values: [
                { value: mine, device, at: Date.now() - 600_000 },
                { value: theirs, device: 'PERSINPC'.padEnd(26, '0'), at: Date.now() - 300_000 },
              ],
            },
          ]
    session.write = (transaction, progress) => {
      settled ||= transaction.writes.some((w) => w.key === key)
      return write(transaction, progress)
    }
  },
}
Object.assign(window, { sharing: held })

document.getElementById('start')?.remove()
mount(App, { target: document.body, props: { desk } })
void desk.begin()

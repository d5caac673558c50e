import { mount } from 'svelte'
import '@digdir/designsystemet-css'
import './ui/theme/tokens.css'
import './ui/theme/app.css'
import App from './App.svelte'
import { Desk } from './live/desk.svelte.ts'
import { ownSignalling } from './carry/circle/ownSignalling.ts'
import { WayIn } from './live/admission.svelte.ts'
import { anyDatabase, whenNeeded } from './live/lightRegisters.ts'
import { reference } from './reference.ts'
import { install } from './ui/import/install.svelte.ts'
import { watchForUpdates } from './ui/frame/update.svelte.ts'

/** The only place that names the real disk, the clock and chance. */
const desk = new Desk({
  registers: () =>
    Promise.resolve(
      whenNeeded(async () => (await import('./store/registers.ts')).indexedDbRegisters(), anyDatabase),
    ),
  kinds: async () => {
    const [own, network] = await Promise.all([
      import('./register/kinds.ts'),
      import('./register/network/kinds.ts'),
    ])
    return [...own.kinds, ...network.answerKinds]
  },
  networkKinds: async () => (await import('./register/network/kinds.ts')).networkKinds,
  clock: () => Date.now(),
  reference,
  carriers: {
    meet: async () => (await import('./carry/webrtc/meet.ts')).webrtcMeet,
    exchange: async () => (await import('./carry/exchange/exchange.ts')).openExchange,
    signalling: ownSignalling(location.href),
  },
  chance: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
})

desk.admission = new WayIn(desk)

document.getElementById('start')?.remove() // what stood there for browsers that cannot run this
mount(App, { target: document.body, props: { desk } })
install.watch()
void desk.begin()
if (import.meta.env.PROD)
  void watchForUpdates('./sw.js').catch((error: unknown) =>
    console.warn('Works without being installed:', error),
  )

/** Sharing as it may stand, without a network or a store behind it: what pages are developed and looked at against. */
import type { Admission, SharingOnDesk } from '../../src/live/joiningTypes.ts'
import type { Portfolio } from '../../src/live/portfolio.svelte.ts'
import { publicationOf } from './sharingPeople.ts'
import { parts, type Parts, type Scene } from './sharingScenes.ts'

type Saved = Awaited<ReturnType<SharingOnDesk['withdraw']>>
const saved: Saved = { saved: true, transaction: '01J00000000000000000000000' }
const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
const secret = 'AQFmRlYtN2pQc1NhbW9yZGVuRWtzZW1wZWxMZW5rZU1lZEhlbW1lbGlnaGV0T2dSZW5kZXp2b3Vz'

/** Fixed words, so that pictures of pages are the same every time. */
export const sheetWords = (
  'agurk album ananas anker april asfalt atlas august avis bagasje bakke ballong banan batteri benk bever bjelle ' +
  'bjørn blokk blyant bord buss butikk båt delfin desember diamant drops dusj dyne ekko ekorn elefant eple esel ' +
  'eventyr fabrikk fakkel familie februar ferje finger fiolin fjell fjord flagg flaske fløyte frakk frost furu ' +
  'gaffel garn geit genser gitar gjerde globus gorilla gryte gull gulrot gummi gås hamster handel'
).split(' ')

/**
 * `put` lays the new state on the desk: every verb makes a new object, as the pages would see a real change. `now` is the time
 * that «for 3 timer siden» is counted from.
 */
export function sharingFake(
  portfolio: Portfolio,
  scene: Scene,
  put: (sharing: SharingOnDesk) => void,
): SharingOnDesk {
  const make = (p: Parts): SharingOnDesk => {
    const to = (change: Partial<Parts>): Promise<Saved> => {
      put(make({ ...p, ...change }))
      return Promise.resolve(saved)
    }
    const inNetwork = (
      network: string | undefined,
      change: (n: Parts['networks'][number]) => Partial<Parts['networks'][number]>,
    ) => p.networks.map((n) => (n.id === network ? { ...n, ...change(n) } : n))
    return {
      ...p,
      invite: (as, network) => {
        const id = `INV${p.invitations.length}0000000000000000000000`
        const one = { id, as, at: portfolio.clock(), state: 'open' as const }
        const change = network
          ? { networks: inNetwork(network, (n) => ({ invitations: [one, ...n.invitations] })) }
          : { invitations: [one, ...p.invitations] }
        return to(change).then(() => ({
          id,
          as,
          address: `https://samorden.eksempel.no/#/bli-med/${secret}`,
        }))
      },
      accept: (join, network) =>
        network
          ? to({
              networks: inNetwork(network, (n) => ({
                newcomers: n.newcomers.filter((x) => x.join !== join),
              })),
            })
          : to({ newcomers: p.newcomers.filter((n) => n.join !== join) }),
      refuse: (join, network) =>
        network
          ? to({
              networks: inNetwork(network, (n) => ({
                newcomers: n.newcomers.filter((x) => x.join !== join),
              })),
            })
          : to({ newcomers: p.newcomers.filter((n) => n.join !== join) }),
      withdraw: (invitation, network) => {
        const change = (i: Parts['invitations'][number]) =>
          i.id === invitation ? { ...i, state: 'withdrawn' as const } : i
        return network
          ? to({ networks: inNetwork(network, (n) => ({ invitations: n.invitations.map(change) })) })
          : to({ invitations: p.invitations.map(change) })
      },
      removeDevice: (device, leaves) =>
        p.devices.find((d) => d.id === device)?.mayRemove
          ? to({ devices: p.devices.map((d) => (d.id === device ? { ...d, removed: leaves } : d)) })
          : Promise.resolve(refused),
      setRole: (device, role) =>
        to({ devices: p.devices.map((d) => (d.id === device ? { ...d, role } : d)) }),
      removeMember: (network, owner) =>
        to({
          networks: inNetwork(network, (n) => ({
            members: n.members.map((m) => (m.owner === owner ? { ...m, removed: true } : m)),
          })),
        }),
      leaveNetwork: (network) => to({ networks: p.networks.filter((n) => n.id !== network) }),
      nameDevice: (device, name, person) =>
        to({ devices: p.devices.map((d) => (d.id === device ? { ...d, name, person } : d)) }),
      foundNetwork: (name) => {
        const id = 'NETTVERK0NYTT0000000000000'
        return to({
          networks: [
            ...p.networks,
            { id, name, administrator: true, members: [], newcomers: [], invitations: [] },
          ],
        }).then(() => id)
      },
      sheet: (passphrase) =>
        Promise.resolve({
          words: passphrase === '' ? sheetWords.slice(0, 35) : sheetWords.slice(0, 67),
          code: `samorden-ark:${secret}${secret}`,
        }),
      sheetKept: () => to({ sheetMade: portfolio.clock(), sheetDue: false }).then(() => undefined),
      forgetRoot: () => to({ holdsRoot: false }),
      useFolder: () =>
        to({
          folder: {
            name: 'Samorden – Digitalisering',
            state: 'ready',
            why: undefined,
            at: undefined,
            strange: [],
          },
        }).then(() => undefined),
      allowFolder: () =>
        to(
          p.folder ? { folder: { ...p.folder, state: 'ready', why: undefined, at: portfolio.clock() } } : {},
        ).then(() => undefined),
      leaveFolder: () => to({ folder: undefined }).then(() => undefined),
      toFile: () => Promise.resolve(new Uint8Array([83, 65, 77])),
      fromFile: (bytes) =>
        bytes.length < 100
          ? Promise.resolve({ envelopes: 0, refused: ['not-samorden'] })
          : Promise.resolve({ envelopes: 12, refused: [] }),
      change: (settings) =>
        to({
          settings: { ...p.settings, ...settings },
          ...(settings.on ? { reach: 'connecting' } : {}),
        }).then(() => undefined),
      publish: (kind, field, on) => {
        const turned = new Map([...p.turned, [`${kind}.${field}`, on]])
        return to({ turned, publication: publicationOf(portfolio, turned) })
      },
      holdBack: (record, held) =>
        to({ held: held ? [...p.held, record] : p.held.filter((id) => id !== record) }),
      show: () => undefined,
      standingIn: (network) => p.inNetworks[network],
      memberRows: (_network, owner, kind) =>
        p.networks.some((n) =>
          n.members.some((m) => m.owner === owner && m.shows.some((s) => s.kind === kind)),
        )
          ? portfolio.rows(kind).slice(0, 40)
          : [],
      mayRole: () => ['administrator', 'editor', 'reader'],
      close: () => Promise.resolve(),
    }
  }
  return make(parts(portfolio, scene))
}

/** The door without a store behind it. `enter` says what the desk shall look like once somebody is in. */
export function admissionFake(enter: (as: 'waiting' | 'recovered' | 'member') => Promise<string>): Admission {
  return {
    looking: undefined,
    begun: undefined,
    lookIn: () => Promise.resolve(false),
    lookInFolder: () => Promise.resolve(undefined),
    giveUp: () => undefined,
    look: (link) => {
      if (!/bli-med|^[\w-]{40,}$/.test(link)) return Promise.resolve('not-an-invitation')
      if (/kort/.test(link)) return Promise.resolve('truncated')
      return Promise.resolve({
        owner: 'OWNER000000000000000000000',
        as: /nettverk/.test(link) ? 'member' : 'editor',
        name: undefined,
        number: undefined,
        here: undefined,
      })
    },
    join: async (as) => ({ done: true, id: await enter(as.member === undefined ? 'waiting' : 'member') }),
    readSheet: (text) => {
      if (text.startsWith('samorden-ark:'))
        return Promise.resolve({ whole: true, locked: true, owner: undefined })
      const typed = text.toLowerCase().match(/\p{L}+/gu) ?? []
      const wrong = typed.findIndex((word, i) => word !== sheetWords[i])
      if (typed.length === 35 && wrong < 0)
        return Promise.resolve({ whole: true, locked: false, owner: undefined })
      if (typed.length === 67 && wrong < 0)
        return Promise.resolve({ whole: true, locked: true, owner: undefined })
      return Promise.resolve({
        whole: false,
        place: wrong < 0 ? undefined : wrong + 1,
        word: wrong < 0 ? undefined : typed[wrong],
      })
    },
    sheetWord: (written) => {
      const begun = sheetWords.filter((w) => w.startsWith(written))
      return sheetWords.includes(written) ? written : begun.length === 1 ? begun[0] : undefined
    },
    recover: async (_text, passphrase) =>
      passphrase === 'feil'
        ? { done: false, why: 'wrong-passphrase' }
        : { done: true, id: await enter('recovered') },
    foundNetwork: async () => ({ done: true, id: await enter('recovered') }),
  }
}

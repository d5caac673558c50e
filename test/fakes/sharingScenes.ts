/** The states in which «Deling» is looked at, one a name. */
import type { NetworkStanding, SharingOnDesk } from '../../src/live/joiningTypes.ts'
import type { Portfolio } from '../../src/live/portfolio.svelte.ts'
import { day, device, digi, hour, id, minute, people, publicationOf, six } from './sharingPeople.ts'

export const scenes = [
  'alone',
  'connecting',
  'many',
  'waiting',
  'newcomers',
  'unreachable',
  'offline',
  'failed',
  'removed',
  'reader',
  'joining',
  'fetching',
  'visitor',
  'network',
] as const
export type Scene = (typeof scenes)[number]

type Data = Omit<
  {
    [
      K in keyof SharingOnDesk as SharingOnDesk[K] extends ((...a: never[]) => unknown) | undefined
        ? never
        : K
    ]: SharingOnDesk[K]
  },
  'held'
>
export type Parts = Data & {
  readonly held: readonly string[]
  /** Fields that have been turned on or off. */
  readonly turned: ReadonlyMap<string, boolean>
  readonly inNetworks: Readonly<Record<string, NetworkStanding>>
}

export function parts(portfolio: Portfolio, scene: Scene): Parts {
  const { now, own, me, phone, pc, pad, boss, peers, network, per } = people(portfolio)
  const base: Parts = {
    standing: 'administrator',
    reach: 'alone',
    peers: [],
    devices: [{ ...me, person: undefined, name: undefined }],
    invitations: [],
    newcomers: [],
    networks: [],
    folder: undefined,
    settings: { signalling: [], iceServers: [], on: true },
    holdsRoot: true,
    sheetMade: undefined,
    sheetDue: true,
    sharedWith: 0,
    waiting: 0,
    onlyHere: true,
    myWords: undefined,
    publication: publicationOf(portfolio),
    held: [],
    turned: new Map(),
    inNetworks: {},
  }
  const many: Parts = {
    ...base,
    reach: 'connected',
    peers,
    devices: [me, phone, pc, { ...pad, waiting: 0 }, boss],
    invitations: [
      { id: id('i1'), as: 'editor', at: now - 5 * hour, state: 'open' },
      { id: id('i2'), as: 'reader', at: now - 9 * day, state: 'used' },
      { id: id('i3'), as: 'administrator', at: now - 30 * day, state: 'withdrawn' },
    ],
    sheetMade: now - 40 * day,
    sheetDue: false,
    sharedWith: 4,
    onlyHere: false,
  }
  const withNetwork: Parts = {
    ...many,
    networks: [network],
    inNetworks: { [digi]: { is: 'member', words: undefined } },
    held: portfolio
      .rows('system')
      .slice(3, 5)
      .map((r) => r.id),
  }
  switch (scene) {
    case 'alone':
      return base
    case 'connecting':
      return { ...many, reach: 'connecting', peers: [], sharedWith: 0, waiting: 31, onlyHere: true }
    case 'many':
      return many
    case 'waiting':
      return { ...many, devices: [me, phone, pc, pad, boss], waiting: 12, sharedWith: 3 }
    case 'newcomers':
      return {
        ...withNetwork,
        newcomers: [
          {
            join: id('j1'),
            device: id('d1'),
            as: 'editor',
            label: 'Anne Ødegård · Anne sin PC',
            number: undefined,
            owner: undefined,
            invitation: id('i1'),
            words: six,
            at: now - 5 * minute,
          },
        ],
        networks: [
          {
            ...network,
            newcomers: [
              {
                join: id('j2'),
                device: id('d2'),
                as: 'member',
                label: 'Holtålen kommune',
                number: '5026',
                owner: id('holtalen'),
                invitation: id('n1'),
                words: ['måne', 'sukker', 'rakett', 'bever', 'hytte', 'torsk'],
                at: now - hour,
              },
            ],
          },
        ],
      }
    case 'unreachable':
      return {
        ...many,
        reach: 'unreachable',
        peers: [],
        devices: many.devices.map((d) =>
          d.me ? d : { ...d, online: false, heard: now - 4 * hour, waiting: 3 },
        ),
        waiting: 3,
        sharedWith: 1,
        folder: {
          name: 'Samorden – Digitalisering',
          state: 'asking',
          why: undefined,
          at: undefined,
          strange: [],
        },
      }
    case 'offline':
      return {
        ...many,
        reach: 'offline',
        peers: [],
        waiting: 2,
        folder: {
          name: 'Samorden – Digitalisering',
          state: 'ready',
          why: undefined,
          at: now - 7 * minute,
          strange: [
            { name: 'Notater.docx', why: 'not-samorden' },
            { name: '0001-konflikt-PC2.samorden', why: 'conflict' },
          ],
        },
      }
    case 'failed':
      return {
        ...many,
        peers: [
          ...peers,
          {
            device: id('ukjent'),
            name: undefined,
            owner: undefined,
            ownerName: undefined,
            state: 'cut-off',
            progress: undefined,
            why: 'forged',
            at: undefined,
          },
        ],
        devices: [
          me,
          { ...phone, forked: true },
          pc,
          pad,
          boss,
          device('Gammel PC', { removed: 'nothing', person: per }),
        ],
        waiting: 12,
        folder: {
          name: 'Samorden – Digitalisering',
          state: 'failed',
          why: 'not-found',
          at: undefined,
          strange: [],
        },
      }
    case 'removed':
      return { ...many, standing: 'removed', peers: [], reach: 'offline', invitations: [], holdsRoot: false }
    case 'reader':
      return {
        ...withNetwork,
        standing: 'reader',
        holdsRoot: false,
        devices: [{ ...me, role: 'reader' as const }, phone, pc, boss].map((d) => ({
          ...d,
          mayRemove: false,
        })),
        networks: [{ ...network, administrator: false, invitations: [] }],
      }
    case 'joining':
      return {
        ...many,
        standing: 'waiting',
        holdsRoot: false,
        myWords: six,
        devices: [{ ...me, role: 'editor', person: undefined }, boss],
        invitations: [],
        peers: [],
        reach: 'offline',
        waiting: 3,
      }
    case 'fetching':
      return {
        ...many,
        standing: 'waiting',
        holdsRoot: false,
        myWords: six,
        devices: [{ ...me, role: 'editor' }, boss],
        invitations: [],
        waiting: 0,
        peers: [
          {
            device: boss.id,
            name: 'Ola Berg',
            owner: own.id,
            ownerName: own.name,
            state: 'receiving',
            progress: 0.43,
            why: undefined,
            at: undefined,
          },
        ],
      }
    case 'visitor':
      return {
        ...base,
        standing: 'visitor',
        holdsRoot: false,
        sheetDue: false,
        devices: [],
        publication: undefined,
        onlyHere: false,
        sharedWith: 1,
      }
    case 'network':
      return withNetwork
  }
}

/** «Deling» in words: how things stand, who is here, who may remove whom, and what a passphrase is worth. */
import { describe, expect, test } from 'vitest'
import type { SharingOnDesk } from '../src/live/joiningTypes.ts'
import type { DeviceView, PeerView } from '../src/live/sharingTypes.ts'
import { byPerson, whoMayRemove } from '../src/ui/sharing/family.ts'
import { lineText } from '../src/ui/sharing/lineText.ts'
import { ago, initials, listed, writerName } from '../src/ui/sharing/names.ts'
import { lookingAt, present } from '../src/ui/sharing/presence.ts'
import { lines, wrongIce, wrongSignalling } from '../src/ui/sharing/servers.ts'
import { reachSentence, stateSentence } from '../src/ui/sharing/stateText.ts'
import { strength } from '../src/ui/sharing/strength.ts'

const device = (id: string, more: Partial<DeviceView> = {}): DeviceView => ({
  id,
  name: id,
  person: undefined,
  role: 'editor',
  me: false,
  removed: undefined,
  at: 0,
  by: undefined,
  mayRemove: true,
  forked: false,
  online: false,
  heard: 1,
  missing: 0,
  waiting: 0,
  ...more,
})
const peer = (name: string | undefined, more: Partial<PeerView> = {}): PeerView => ({
  device: name ?? 'ukjent',
  name,
  owner: undefined,
  ownerName: undefined,
  state: 'in-step',
  progress: undefined,
  why: undefined,
  at: undefined,
  ...more,
})
const me = device('Min PC', { me: true, role: 'administrator' })
/** Only what the sentences read; the rest of sharing is not asked for. */
const standing = (more: Partial<SharingOnDesk>): SharingOnDesk => {
  const few: Partial<SharingOnDesk> = {
    standing: 'administrator',
    reach: 'connected',
    peers: [],
    devices: [me],
    sharedWith: 0,
    waiting: 0,
    onlyHere: false,
    ...more,
  }
  return few as SharingOnDesk
}

describe('S40 the first sentence says how things stand', () => {
  const kari = device('Kari sin PC', { waiting: 12 })
  test.each([
    [{ onlyHere: true }, 'Alt ligger bare på denne enheten.'],
    [
      { onlyHere: true, devices: [me, kari] },
      'Alt ligger bare på denne enheten. Ingen av de andre har hentet det ennå.',
    ],
    [{ sharedWith: 3, devices: [me, device('a')] }, 'Delt med 3 enheter. Alle har alt.'],
    [
      { sharedWith: 2, waiting: 12, devices: [me, device('a'), kari] },
      'Delt med 2 enheter. 12 endringer venter på Kari sin PC.',
    ],
    [{ waiting: 1, devices: [me, kari] }, '1 endring venter på Kari sin PC.'],
    [
      { sharedWith: 1, waiting: 2, devices: [me, device('a')] },
      'Delt med 1 enhet. 2 endringer venter på de andre.',
    ],
    [{ standing: 'removed' as const, waiting: 9 }, 'Denne enheten er fjernet fra registeret.'],
    [{ standing: 'visitor' as const }, 'Du ser det Orkland deler. Her kan du bare lese.'],
  ])('%o', (more, sentence) => {
    expect(stateSentence(standing(more), 'nb', 'Orkland')).toBe(sentence)
  })
  test('removed devices are waited for by nobody', () => {
    const gone = device('Gammel', { removed: 'nothing', waiting: 40 })
    const said = stateSentence(standing({ sharedWith: 1, waiting: 2, devices: [me, gone] }), 'nb', '')
    expect(said).not.toContain('Gammel')
  })
  test('how the others are reached: strangers are not the others', () => {
    const peers = [peer('Kari'), peer(undefined, { state: 'stranger' }), peer('Per', { state: 'cut-off' })]
    expect(reachSentence(standing({ peers }), 'nb')).toBe('1 annen enhet er her nå.')
    expect(reachSentence(standing({ reach: 'alone' }), 'nb')).toBe('')
    expect(reachSentence(standing({ reach: 'unreachable' }), 'nb')).toContain('Mappe og fil virker')
  })
})

describe('S40 the state line', () => {
  test.each([
    [undefined, 'bare på denne enheten', 'only'],
    [standing({ onlyHere: true }), 'bare på denne enheten', 'only'],
    [standing({ sharedWith: 3 }), 'delt med 3', 'shared'],
    [standing({ sharedWith: 3, waiting: 12 }), 'delt med 3 · 12 venter', 'waiting'],
    [standing({ waiting: 12 }), '12 venter', 'waiting'],
    [standing({ standing: 'waiting' }), 'venter på godkjenning', 'approval'],
    [standing({ standing: 'removed', onlyHere: true }), 'fjernet, bare lesing', 'removed'],
    [standing({ peers: [peer('Per', { state: 'receiving', progress: 0.437 })] }), 'henter 43 %', 'fetching'],
  ] as const)('%#', (sharing, long, is) => {
    const line = lineText(sharing, 'nb')
    expect(line.long.join(' · ')).toBe(long)
    expect(line.is).toBe(is)
  })
  test('says nothing new aloud while edits go out and arrive', () => {
    const said = [0, 1, 12, 3, 0].map((waiting) => lineText(standing({ sharedWith: 3, waiting }), 'nb').kind)
    expect(new Set(said).size).toBe(1)
    expect(lineText(standing({ onlyHere: true }), 'nb').kind).not.toBe(said[0])
  })
})

describe('names', () => {
  test.each([
    [[], ''],
    [['Kari'], 'Kari'],
    [['Kari', 'Per'], 'Kari og Per'],
    [['Kari', 'Per', 'Ola'], 'Kari, Per og Ola'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b og 3 til'],
  ] as const)('%o', (names, text) => {
    expect(listed(names, 'nb')).toBe(text)
  })
  test.each([
    ['Kari Nordmann', 'KN'],
    ['Kari Nordmann (Kari sin PC)', 'KN'],
    ['Kari sin telefon', 'K'],
    ['Åse-Marie Ødegård', 'ÅØ'],
    ['?', '?'],
    ['', '?'],
  ])('%s is %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
  const now = Date.UTC(2026, 5, 15, 12)
  test.each([
    [-60, 'nettopp'],
    [1, 'nettopp'],
    [5, 'for 5 minutter siden'],
    [60, 'for 1 time siden'],
    [190, 'for 3 timer siden'],
    [60 * 24 * 3, 'for 3 dager siden'],
    [60 * 24 * 30, undefined],
  ])('%d minutes ago is %s', (minutes, text) => {
    expect(ago(now - minutes * 60_000, now, 'nb')).toBe(text)
  })
  test('S33 who wrote is the person of the device, else what the device is called', () => {
    const devices = [device('d1', { person: 'person:1' }), device('d2', { name: 'Per sin PC' })]
    const name = (id: string): string | undefined =>
      writerName(standing({ devices }), id, (card) => (card === 'person:1' ? 'Kari' : ''))
    expect([name('d1'), name('d2'), name('d3')]).toEqual(['Kari', 'Per sin PC', undefined])
  })
})

describe('S26 presence', () => {
  const at = { record: 'system:1', field: 'notes' }
  const sharing = standing({
    peers: [
      peer('Kari (telefon)'),
      peer('Kari (PC)', { device: 'k2', at }),
      peer('Per', { at: { record: 'system:1', field: undefined } }),
      peer(undefined, { at }),
      peer('Fremmed', { state: 'stranger', at }),
    ],
  })
  test('each person once, where she has a record open; strangers and the unnamed not at all', () => {
    expect(present(sharing).map((p) => p.name)).toEqual(['Kari', 'Per'])
    expect(lookingAt(sharing, 'system:1')).toEqual(['Kari', 'Per'])
    expect(lookingAt(sharing, 'system:1', 'notes')).toEqual(['Kari'])
    expect(lookingAt(sharing, 'system:2')).toEqual([])
    expect(present(undefined)).toEqual([])
  })
})

describe('devices', () => {
  test('stand under their person, one’s own first, the nameless last, removed ones nowhere', () => {
    const devices = [
      device('x'),
      device('p', { person: 'person:å' }),
      device('q', { person: 'person:a' }),
      device('gone', { person: 'person:a', removed: 'nothing' }),
      device('k', { person: 'person:z' }),
      device('mine', { person: 'person:z', me: true }),
    ]
    const groups = byPerson(devices, (id) => id.slice(7))
    expect(groups.map((g) => [g.person, g.devices.map((d) => d.id)])).toEqual([
      ['person:z', ['mine', 'k']],
      ['person:a', ['q']],
      ['person:å', ['p']],
      [undefined, ['x']],
    ])
  })
  test('are removed by administrators above them in the tree, and by nobody beside', () => {
    const tree = [
      device('top', { role: 'administrator' }),
      device('mid', { role: 'administrator', by: 'top' }),
      device('left', { role: 'administrator', by: 'top' }),
      device('editor', { by: 'mid' }),
      device('leaf', { by: 'editor' }),
    ]
    const who = (id: string): string[] => whoMayRemove(tree, id).map((d) => d.id)
    expect(who('leaf')).toEqual(['mid', 'top'])
    expect(who('left')).toEqual(['top'])
    expect(who('top')).toEqual([])
    expect(whoMayRemove([device('a', { by: 'b' }), device('b', { by: 'a' })], 'a')).toEqual([])
    const [top, ...rest] = tree
    expect(top).toBeDefined()
    const gone = [device('top', { role: 'administrator', removed: 'nothing' }), ...rest]
    expect(whoMayRemove(gone, 'left')).toEqual([])
  })
})

describe('a passphrase', () => {
  test.each([
    ['kort', 'weak', 'short'],
    ['passord12345', 'weak', 'common'],
    ['Kommune2026!!', 'weak', 'common'],
    ['aaaaaaaaaaaaaaa', 'weak', 'repeated'],
    ['trapp gulrot fiolin havre', 'good', 'fine'],
    ['xK9#mQ2$vLp7@wRz', 'good', 'fine'],
  ])('%s is %s', (text, is, why) => {
    expect(strength(text)).toEqual({ is, why })
  })
  test('nothing is nothing', () => {
    expect(strength('   ')).toBeUndefined()
  })
})

test('addresses of servers are read one a line, and the wrong one is named', () => {
  expect(lines(' wss://a.no \n\nwss://b.no,wss://a.no')).toEqual(['wss://a.no', 'wss://b.no'])
  expect(lines('')).toEqual([])
  expect(['wss://a.no/x', 'ws://localhost:4444'].filter(wrongSignalling)).toEqual([])
  expect(['https://a.no', 'a.no', 'wss://'].filter((line) => !wrongSignalling(line))).toEqual([])
  expect(['stun:a.no:3478', 'turns:a.no?transport=tcp'].filter(wrongIce)).toEqual([])
  expect(['a.no', 'stun://a.no', 'turn:'].filter((line) => !wrongIce(line))).toEqual([])
})

/** A household and a network that are made up: devices, those who are here, members and what they show. */
import type { Portfolio } from '../../src/live/portfolio.svelte.ts'
import type { DeviceView, NetworkView, PeerView, PublicationView } from '../../src/live/sharingTypes.ts'
import { fieldsOf } from '../../src/schema/kind.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const id = (name: string): string => name.toUpperCase().padEnd(26, '0')
export const digi = id('digitrondelag')
export const six = ['kajakk', 'gulrot', 'fjell', 'pingvin', 'teppe', 'ørn']

export function device(name: string, more: Partial<DeviceView>): DeviceView {
  return {
    id: id(name.replace(/\W/g, '')),
    name,
    person: undefined,
    role: 'editor',
    me: false,
    removed: undefined,
    at: 0,
    by: undefined,
    mayRemove: true,
    forked: false,
    online: false,
    heard: undefined,
    missing: 0,
    waiting: 0,
    ...more,
  }
}

/** What of a municipality's own register others would see: marked fields, the first of the may-be-shown turned on. */
export function publicationOf(
  portfolio: Portfolio,
  turned: ReadonlyMap<string, boolean> = new Map(),
): PublicationView {
  const fields: PublicationView['fields'] = (kind) => {
    const of = portfolio.kinds.get(kind)
    const may = (of ? fieldsOf(of) : []).filter(([, { audience }]) => audience === 'shareable')
    return (of ? fieldsOf(of) : []).map(([field, { audience }]) => {
      if (audience === 'shared') return { field, is: 'shown' }
      if (audience !== 'shareable') return { field, is: 'never' }
      const on = turned.get(`${kind}.${field}`) ?? may[0]?.[0] === field
      return { field, is: on ? 'on' : 'off' }
    })
  }
  const shown = [...portfolio.kinds.values()].filter((k) => fields(k.id).some((f) => f.is === 'shown'))
  return {
    fields,
    counts: shown.flatMap((k) => {
      const count = portfolio.rows(k.id).length
      return count > 0 ? [{ kind: k.id, count }] : []
    }),
    rows: (kind) => {
      const names = new Set(fields(kind).flatMap((f) => (f.is === 'shown' || f.is === 'on' ? [f.field] : [])))
      return portfolio.rows(kind).map((row) => ({
        id: row.id,
        ...Object.fromEntries(Object.entries(row).filter(([n]) => names.has(n))),
      }))
    },
  }
}

export function people(portfolio: Portfolio) {
  const now = portfolio.clock()
  const [kari, per, ola] = portfolio.rows('person').map((row) => row.id)
  const system = portfolio.rows('system')[0]?.id ?? ''
  const own = portfolio.info
  const me = device('Min PC', {
    id: portfolio.session.device,
    me: true,
    role: 'administrator',
    mayRemove: false,
    heard: now,
    online: true,
    person: kari,
  })
  const phone = device('Kari sin telefon', {
    person: kari,
    role: 'administrator',
    heard: now - 3 * hour,
    by: me.id,
  })
  const pc = device('Per sin PC', { person: per, online: true, heard: now, by: me.id })
  const pad = device('Per sitt nettbrett', {
    person: per,
    role: 'reader',
    heard: now - 2 * day,
    waiting: 12,
    by: me.id,
  })
  const boss = device('Ola sin bærbare', {
    person: ola,
    role: 'administrator',
    mayRemove: false,
    heard: now - 20 * minute,
  })
  const peers: PeerView[] = [
    {
      device: pc.id,
      name: 'Per Hansen',
      owner: own.id,
      ownerName: own.name,
      state: 'in-step',
      progress: undefined,
      why: undefined,
      at: { record: system, field: 'notes' },
    },
    {
      device: phone.id,
      name: 'Kari Nordmann',
      owner: own.id,
      ownerName: own.name,
      state: 'sending',
      progress: 0.4,
      why: undefined,
      at: { record: system, field: undefined },
    },
  ]
  const members: NetworkView['members'] = [
    {
      owner: own.id,
      name: own.name,
      number: own.number,
      at: now - 90 * day,
      removed: false,
      online: true,
      heard: now,
      missing: 0,
      shows: [
        { kind: 'system', count: 178 },
        { kind: 'contract', count: 64 },
      ],
    },
    {
      owner: id('orkland'),
      name: 'Orkland kommune',
      number: '5059',
      at: now - 80 * day,
      removed: false,
      online: true,
      heard: now,
      missing: 0,
      shows: [
        { kind: 'system', count: 143 },
        { kind: 'contract', count: 12 },
        { kind: 'service', count: 60 },
      ],
    },
    {
      owner: id('melhus'),
      name: 'Melhus kommune',
      number: '5028',
      at: now - 70 * day,
      removed: false,
      online: false,
      heard: now - 3 * day,
      missing: 4,
      shows: [{ kind: 'system', count: 97 }],
    },
    {
      owner: id('roros'),
      name: 'Røros kommune',
      number: '5025',
      at: now - 2 * day,
      removed: false,
      online: false,
      heard: undefined,
      missing: 0,
      shows: [],
    },
  ]
  const network: NetworkView = {
    id: digi,
    name: 'DigiTrøndelag',
    administrator: true,
    members,
    newcomers: [],
    invitations: [{ id: id('n1'), as: 'member', at: now - 2 * day, state: 'open' }],
  }
  return { now, own, me, phone, pc, pad, boss, peers, network, per }
}

/** One of everything that sharing added to the format, from fixed seeds: what is signed comes out the same each time. */
import { toHex } from '../../src/trust/bytes.ts'
import { nameOfCells } from '../../src/trust/equal.ts'
import { invitationKeys, roomOf } from '../../src/trust/invitation.ts'
import { makeJoin } from '../../src/trust/join.ts'
import { documentIdOf, importDocumentKey } from '../../src/trust/keys.ts'
import { writeLink, type InvitationLink } from '../../src/trust/link.ts'
import { makeSheet } from '../../src/trust/recovery.ts'
import { toRoot, type Known } from '../../src/trust/said.ts'
import { boxKeysOf, rootBoxKeys } from '../../src/trust/sealKeys.ts'
import { sixWords } from '../../src/trust/sixWords.ts'
import { makeSnapshot, type Snapshot } from '../../src/trust/snapshot.ts'
import { rootSigner, sayAs } from '../../src/trust/statement.ts'
import { filled, frozenAt as at, testDevice, testRoot } from '../fakes/frozen.ts'
import { deviceSaid } from './voices.ts'

const name = (character: string): string => `0${character.repeat(25)}`
const cut = { document: name('A'), device: name('B'), no: 2, seq: 300, hash: name('C') }
const keys = { type: 'keys', document: name('A'), epoch: 3, commitment: name('C'), at } as const
/** Of each sort, one said by an administrator. */
export const sayings: Readonly<Record<string, Known>> = {
  document: { type: 'document', name: 'cards', generation: 2, erased: ['person:a', 'person:æ'], at },
  removal: {
    type: 'removal',
    of: 'device',
    subject: name('D'),
    leaves: 'reading',
    cuts: [cut, { ...cut, no: 0 }],
    statements: [{ seq: 7, hash: name('E') }],
    at,
  },
  removalOfOwner: {
    type: 'removal',
    of: 'owner',
    subject: name('D'),
    leaves: 'nothing',
    cuts: [],
    statements: [],
    at,
  },
  lowered: {
    type: 'removal',
    of: 'device',
    subject: name('D'),
    leaves: 'writing',
    cuts: [],
    statements: [],
    at,
  },
  keys: {
    ...keys,
    boxes: [
      { to: toRoot, box: filled(1, 80) },
      { to: name('D'), box: filled(2, 60) },
    ],
  },
  keysOfBox: { ...keys, public: filled(3), boxes: [] },
  invitation: { type: 'invitation', as: 'member', signPublic: filled(4), boxPublic: filled(5), at },
  used: { type: 'closed', invitation: name('F'), why: 'used', at },
  withdrawn: { type: 'closed', invitation: name('F'), why: 'withdrawn', at },
  member: { type: 'member', member: name('G'), at },
  invitedMember: { type: 'member', member: name('G'), invitation: name('F'), at },
  branch: { type: 'branch', ...cut, at },
}
export const frozenLink: InvitationLink = {
  owner: name('A'),
  as: 'editor',
  rendezvous: filled(8, 16),
  secret: filled(9, 16),
  signalling: [],
  iceServers: [],
}
export const farAway = {
  signalling: ['wss://signal.example.no/s'],
  iceServers: ['turn:turn.example.no:3478'],
}
/** Of the owner's `intern`, by the device, as far as its own feed. */
export async function frozenSnapshot(): Promise<Pick<Snapshot, 'document' | 'heads'>> {
  const { owner } = await testRoot(1)
  const { id } = await testDevice(2)
  const heads = [{ device: id, no: 1, seq: 300, hash: name('C') }]
  return { document: await documentIdOf(owner, 'intern', 0), heads }
}
export const frozenCells = [
  ['system:a/name', ['Visma', 'Vismå']],
  ['system:a/modules/01', [{ b: 1, a: [null, '2027-03-01'] }]],
] as const

export async function freezeSharing(): Promise<Record<string, string>> {
  const root = await testRoot(1)
  const device = await testDevice(2)
  const invitation = await invitationKeys(frozenLink.secret)
  const certificate = await sayAs(rootSigner(root), deviceSaid(device, 'administrator'))
  const { sign, signPublic } = device
  const signer = { owner: root.owner, sign, signPublic, under: certificate.hash, seq: 300, prev: name('H') }
  const said: Record<string, string> = {
    certificate: toHex(certificate.bytes),
    rootBox: toHex((await sayAs(rootSigner(root), { type: 'rootBox', boxPublic: filled(6), at })).bytes),
    countersigned: toHex((await sayAs(signer, deviceSaid(device, 'reader', invitation.id))).bytes),
  }
  for (const [which, known] of Object.entries(sayings))
    said[which] = toHex((await sayAs(signer, known)).bytes)
  const join = { owner: root.owner, invitation, device, label: filled(7, 40), at }
  const key = await importDocumentKey(filled(5))
  const room = await roomOf(frozenLink.rendezvous)
  return {
    ...said,
    certificateHash: certificate.hash,
    invitationId: invitation.id,
    join: toHex((await makeJoin({ ...join, as: 'editor' })).bytes),
    memberJoin: toHex((await makeJoin({ ...join, as: 'member', member: name('G') })).bytes),
    link: writeLink(frozenLink),
    farLink: writeLink({ ...frozenLink, ...farAway, as: 'member' }),
    roomName: room.name,
    roomPassword: room.password,
    ownersBox: toHex((await boxKeysOf(filled(8))).boxPublic),
    rootsBox: toHex((await rootBoxKeys(root)).boxPublic),
    sheetWords: (await makeSheet(root, '')).words.join(' '),
    sheetCode: (await makeSheet(root, '')).code,
    sixWords: (await sixWords(filled(1))).join(' '),
    snapshot: toHex(await makeSnapshot(await frozenSnapshot(), filled(2, 20), filled(6, 12), key, device)),
    cells: await nameOfCells(frozenCells),
  }
}

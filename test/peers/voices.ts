/** Owners and devices that speak, each in its own chain of statements; from numbers, so that a seed decides everything. */
import { documentIdOf, type Root } from '../../src/trust/keys.ts'
import { membershipOf, verdictOf, type Membership, type Verdict } from '../../src/trust/membership.ts'
import {
  toRoot,
  type Cut,
  type DeviceSaid,
  type Known,
  type RemovalSaid,
  type Role,
} from '../../src/trust/said.ts'
import { rootSigner, sayAs, type Signer, type Statement } from '../../src/trust/statement.ts'
import { unknownAs } from './tomorrow.ts'
import { frozenAt, testDevice, testRoot, type TestDevice } from '../fakes/frozen.ts'

/** A root, or a device under one certificate. What it says is also put in `heard`. */
export class Voice {
  readonly said: Statement[] = []
  constructor(
    private signer: Signer,
    readonly heard: Statement[] = [],
  ) {}

  async say(known: Known): Promise<Statement> {
    const statement = await sayAs(this.signer, known)
    if (!statement.byRoot) this.signer = { ...this.signer, seq: statement.seq + 1, prev: statement.hash }
    this.said.push(statement)
    this.heard.push(statement)
    return statement
  }
  /** A sort of statement that does not exist yet. */
  unknown(): Promise<Statement> {
    return unknownAs(this.signer)
  }
  /** The same key at the same place: what it says from now on is another branch. */
  copy(heard: Statement[] = this.heard): Voice {
    return new Voice(this.signer, heard)
  }
  device(of: TestDevice, role: Role, invitation?: string): Promise<Statement> {
    return this.say(deviceSaid(of, role, invitation))
  }
  remove(subject: string, change: Partial<RemovalSaid> = {}): Promise<Statement> {
    return this.say(removalSaid(subject, change))
  }
}
export const deviceSaid = (of: TestDevice, role: Role, invitation?: string): DeviceSaid => ({
  type: 'device',
  role,
  signPublic: of.signPublic,
  boxPublic: of.boxPublic,
  ...(invitation === undefined ? {} : { invitation }),
  at: frozenAt,
})
export const removalSaid = (subject: string, change: Partial<RemovalSaid> = {}): RemovalSaid => ({
  type: 'removal',
  of: 'device',
  subject,
  leaves: 'nothing',
  cuts: [],
  statements: [],
  at: frozenAt,
  ...change,
})
export const markOf = ({ seq, hash }: Statement): { seq: number; hash: string } => ({ seq, hash })

/** A device that speaks under the certificate it was given. */
export const voiceOf = (of: TestDevice, certificate: Statement, heard: Statement[] = []): Voice =>
  new Voice(
    {
      owner: certificate.owner,
      sign: of.sign,
      signPublic: of.signPublic,
      under: certificate.hash,
      seq: 1,
      prev: toRoot,
    },
    heard,
  )

export interface Owner {
  readonly root: Root
  readonly id: string
  readonly voice: Voice
  /** Everything that has been said in this owner's name by `voice` and those given `heard`. */
  readonly heard: Statement[]
  documentId(name: string, generation?: number): Promise<string>
  membership(more?: readonly Statement[]): Promise<Membership>
  verdict(document: string, device: string): Promise<string>
}

export const inWords = (verdict: Verdict): string =>
  verdict.is === 'waits' ? `waits for ${verdict.for}` : verdict.is === 'never' ? verdict.why : verdict.is

/** An owner with its documents declared. `seed` must be one that no other owner or device has. */
export async function found(seed: number, names: readonly string[] = ['intern', 'cards']): Promise<Owner> {
  const root = await testRoot(seed)
  const heard: Statement[] = []
  const voice = new Voice(rootSigner(root), heard)
  for (const name of names)
    await voice.say({ type: 'document', name, generation: 0, erased: [], at: frozenAt })
  const membership = (more: readonly Statement[] = []): Promise<Membership> =>
    membershipOf(root.owner, [...heard, ...more])
  return {
    root,
    id: root.owner,
    voice,
    heard,
    documentId: (name, generation = 0) => documentIdOf(root.owner, name, generation),
    membership,
    verdict: async (name, device) =>
      inWords(
        verdictOf(await membership(), { document: await documentIdOf(root.owner, name, 0), device, no: 0 }),
      ),
  }
}

/** `count` devices that no other call with another seed gives. */
export const someDevices = (from: number, count: number): Promise<TestDevice[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => testDevice(from + 2 * i)))

export const cutAt = (document: string, device: string, seq: number, hash = toRoot): Cut => ({
  document,
  device,
  no: 0,
  seq,
  hash,
})

import type { Lobby, LobbyOf } from '../carry/circle/lobby.ts'
import { noWays } from '../carry/circle/settings.ts'
import { Refused, type OpenOptions, type Session } from '../store/types.ts'
import { Malformed, type Bytes } from '../trust/bytes.ts'
import { readLink, type InvitationLink } from '../trust/link.ts'
import type { Desk } from './desk.svelte.ts'
import type { Admission, Admitted, Invited, JoinAs, Looking, NotInvited, SheetRead } from './joiningTypes.ts'
import { labelOf } from './labels.ts'
import { keepBegun, keptBegun } from './begunJoin.ts'
import { pickFolder } from './folder.ts'
import { handleName } from './sharedFolder.svelte.ts'

class GivenUp extends Error {}
/** The first page is light: what it takes to get in is loaded when somebody does. */
const recovery = () => import('../trust/recovery.ts')
const lobbies = () => import('../carry/circle/lobby.ts')

const known = [
  'disk-full',
  'disk-refused',
  'no-webcrypto',
  'already-here',
  'invitation-closed',
  'not-allowed',
] as const
async function failureOf(error: unknown): Promise<Admitted> {
  if (error instanceof GivenUp) return { done: false, why: 'given-up' }
  const { SheetProblem } = await recovery()
  if (error instanceof SheetProblem)
    return {
      done: false,
      why:
        error.why === 'wrong-passphrase' || error.why === 'needs-passphrase'
          ? 'wrong-passphrase'
          : 'not-a-sheet',
    }
  const why = error instanceof Refused ? known.find((one) => one === error.why) : undefined
  if (why) return { done: false, why }
  if (error instanceof Malformed || error instanceof Refused) return { done: false, why: 'not-an-invitation' }
  throw error
}

/** The way in, by invitation or by the recovery sheet: somebody who has the register is met first, then it is made here. */
export class WayIn implements Admission {
  #lobby: Lobby | undefined
  #changes = $state(0)
  #what = $state.raw<Pick<Looking, 'what' | 'owner'>>()
  begun = $state.raw<JoinAs | undefined>(keptBegun())
  #stop: (why: Error) => void = () => undefined
  /** Where the invitation was found, when it was not with somebody online: the register lies there too. */
  #file: Uint8Array | undefined
  #folder: FileSystemDirectoryHandle | undefined

  constructor(readonly desk: Desk) {}

  get looking(): Looking | undefined {
    void this.#changes
    return this.#what && this.#lobby && { ...this.#what, ...this.#lobby.view }
  }

  async look(text: string): Promise<Invited | NotInvited> {
    let link: InvitationLink
    try {
      link = readLink(text)
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      if (error.reason === 'newer link') return 'newer-format'
      return error.reason === 'ends too early' || error.reason.includes('check')
        ? 'truncated'
        : 'not-an-invitation'
    }
    const all = await (await this.desk.store()).listAll()
    const own = all.filter((info) => info.mandate === 'own' && !info.example)
    // Another organisation of the same person may ask to be let into a network that is here.
    const here =
      link.as === 'member' && own.length > 1
        ? undefined
        : all.find((info) => info.id === link.owner && info.mandate !== 'member')
    return { owner: link.owner, as: link.as, name: undefined, number: undefined, here: here?.id }
  }

  async join(as: JoinAs): Promise<Admitted> {
    this.giveUp()
    try {
      const link = readLink(as.link)
      if (!(await this.desk.mayLeave())) return { done: false, why: 'stayed' }
      this.begun = as
      keepBegun(as)
      // A network that is here already, through another organisation of the same person, has its statements here.
      const isHere = as.member !== undefined && this.desk.registers.some((r) => r.id === link.owner)
      const { statements, network } = isHere
        ? { statements: [], network: true }
        : await this.#found('join', await (await lobbies()).invited(link))
      const [store, options] = await Promise.all([this.desk.store(), this.#options(network)])
      const member = as.member === undefined ? undefined : this.desk.registers.find((r) => r.id === as.member)
      const label = member?.name ?? labelOf(as.person, as.device)
      const session = await store.join(
        link,
        statements,
        {
          label,
          ...(member?.number === undefined ? {} : { number: member.number }),
          ...(as.member === undefined ? {} : { member: as.member }),
          ...(as.name === undefined ? {} : { name: as.name }),
        },
        options,
      )
      const { id } = session.info
      this.#end()
      await this.#takeAlong(session, as.member === undefined)
      if (as.member === undefined) {
        await this.desk.adopt(session, { signalling: link.signalling, iceServers: link.iceServers })
        return { done: true, id }
      }
      await session.close()
      await this.desk.refreshCircle(as.member)
      return { done: true, id }
    } catch (error) {
      const failed = await failureOf(error)
      // What cannot come to anything is not begun again at the next opening.
      if (!failed.done && failed.why !== 'disk-full' && failed.why !== 'disk-refused') this.#end()
      return failed
    } finally {
      await this.#leave()
    }
  }
  #options(network: boolean): Promise<OpenOptions> {
    return this.desk.openOptions(network ? 'network' : undefined)
  }
  #end(): void {
    this.begun = undefined
    keepBegun(undefined)
  }

  /** Its statements, and whether it is a network: that is not known before they have come. */
  async #found(
    what: Looking['what'],
    of: LobbyOf,
  ): Promise<{ statements: readonly Bytes[]; network: boolean }> {
    const parts = await this.desk.circleParts()
    let network = false
    const enough: LobbyOf['enough'] = (membership) => {
      network = membership.documents.has('nettverk')
      return of.enough(membership)
    }
    this.#file = undefined
    this.#folder = undefined
    this.#what = { what, owner: of.owner }
    const { openLobby } = await lobbies()
    const lobby = await openLobby(parts, { ...of, enough }, () => this.#changes++)
    this.#lobby = lobby
    this.#changes++
    const stopped = new Promise<never>((_resolve, reject) => {
      this.#stop = reject
    })
    const statements = await Promise.race([lobby.found, stopped])
    // The register meets the same people in the same room: two at once would be in each other's way.
    await this.#leave()
    return { statements, network }
  }
  async #leave(): Promise<void> {
    const lobby = this.#lobby
    this.#lobby = undefined
    this.#what = undefined
    this.#changes++
    await lobby?.leave()
  }
  giveUp(): void {
    this.#end()
    this.#stop(new GivenUp())
  }
  async lookIn(file: Uint8Array): Promise<boolean> {
    const lobby = this.#lobby
    if (!lobby || !this.#what) return false
    const { owner } = this.#what
    const { openCarried } = await import('../carry/file/carried.ts')
    try {
      const { parcels } = await openCarried(new Uint8Array(file))
      const parcel = parcels.find((one) => one.owner === owner)
      if (!parcel) return false
      this.#file = file
      await lobby.give(parcel.statements)
      return true
    } catch (error) {
      const { ContainerProblem } = await import('../trust/container.ts')
      if (error instanceof Malformed || error instanceof ContainerProblem) return false
      throw error
    }
  }

  async lookInFolder(): Promise<boolean | undefined> {
    const handle = await pickFolder('readwrite')
    const lobby = this.#lobby
    if (!handle || !lobby || !this.#what) return undefined
    const [{ statementsIn }, { pickedDirectory }, { DirectoryProblem }] = await Promise.all([
      import('../carry/folder/statementsIn.ts'),
      import('../carry/folder/handleDirectory.ts'),
      import('../carry/folder/directory.ts'),
    ])
    try {
      const statements = await statementsIn(pickedDirectory(handle), this.#what.owner)
      if (statements.length === 0) return false
      this.#folder = handle
      await lobby.give(statements)
      return true
    } catch (error) {
      if (!(error instanceof DirectoryProblem)) throw error
      console.warn('The folder was not read:', error)
      return false
    }
  }
  /** What let one in is read at once, not asked for again. */
  async #takeAlong(session: Session, own: boolean): Promise<void> {
    const { depot, info } = session
    if (this.#folder && own) await session.setSetting(handleName(info.id), this.#folder)
    if (!this.#file || !own) return
    const { ownGathering } = await import('../carry/circle/gatherings.ts')
    const { readCarried } = await import('../carry/file/carried.ts')
    await readCarried(
      new Uint8Array(this.#file),
      ownGathering(depot, () => []),
    )
  }

  async readSheet(text: string): Promise<SheetRead> {
    const { asksForPassphrase, SheetProblem } = await recovery()
    try {
      return { whole: true, locked: asksForPassphrase(text), owner: undefined }
    } catch (error) {
      if (!(error instanceof SheetProblem)) throw error
      const { word } = error
      const written = text.toLowerCase().match(/\p{L}+/gu) ?? []
      return {
        whole: false,
        place: word,
        word: word === undefined ? undefined : written[word - 1],
      }
    }
  }
  /** Known a moment after the first word has been written. */
  #listed = $state.raw<readonly string[]>()
  sheetWord(written: string): string | undefined {
    const listed = this.#listed
    if (!listed) {
      void import('../trust/sheetWords.ts').then((words) => (this.#listed = words.listed))
      return undefined
    }
    const low = written.toLowerCase()
    if (low.length < 2) return undefined
    const begun = listed.filter((word) => word.startsWith(low))
    return listed.includes(low) ? low : begun.length === 1 ? begun[0] : undefined
  }
  async recover(text: string, passphrase: string): Promise<Admitted> {
    this.giveUp()
    try {
      if (!(await this.desk.mayLeave())) return { done: false, why: 'stayed' }
      const root = await (await recovery()).openSheet(text, passphrase)
      const { signalling, iceServers } = noWays
      const { rendezvousOf } = await import('../store/householdFound.ts')
      const rendezvous = await rendezvousOf(root)
      const { statements, network } = await this.#found('recover', {
        owner: root.owner,
        rendezvous,
        signalling,
        iceServers,
        enough: ({ documents }) => documents.size > 0,
      })
      const [store, options] = await Promise.all([this.desk.store(), this.#options(network)])
      const session = await store.recover(text, passphrase, statements, options)
      await this.#takeAlong(session, true)
      await this.desk.adopt(session)
      return { done: true, id: session.info.id }
    } catch (error) {
      return await failureOf(error)
    } finally {
      await this.#leave()
    }
  }
  async foundNetwork(name: string): Promise<Admitted> {
    try {
      if (!(await this.desk.mayLeave())) return { done: false, why: 'stayed' }
      const [store, options] = await Promise.all([this.desk.store(), this.#options(true)])
      const session = await store.foundNetwork({ name, example: false }, undefined, options)
      await this.desk.adopt(session)
      return { done: true, id: session.info.id }
    } catch (error) {
      return await failureOf(error)
    }
  }
}

/** «Hvem andre bruker dette»: who has it, what each chose to show of it, and where to write. */
import type { Row } from '../../schema/kind.ts'
import { dayOf, inverse, live, textOf, type Portfolio } from '../rows.ts'
import type { Cell } from './cell.ts'
import type { Participant } from './circle.ts'
import type { Spread } from './spread.ts'

export interface ShownSystem {
  readonly id: string
  readonly name: string
  /** Undefined: not shown, or not filled in; the two cannot be told apart from outside. */
  readonly version: string | undefined
  readonly hosting: string | undefined
  readonly since: string | undefined
  readonly contractEnds: string | undefined
  readonly noticeBy: string | undefined
  readonly nextProcurement: string | undefined
  readonly mailbox: string | undefined
  /** Root of the installation, when it is shared. */
  readonly installation: string | undefined
}
export interface User {
  readonly participant: Participant
  readonly cell: Cell
  readonly systems: readonly ShownSystem[]
  /** A role's mailbox: of the system, of the answer, of the municipality in the network. Never a person's. */
  readonly mailbox: string | undefined
}
export interface WhoElse {
  readonly inUse: readonly User[]
  readonly planned: readonly User[]
  readonly suggested: readonly User[]
  /** Mailboxes of those who use it, for one letter to all. */
  readonly mailboxes: readonly string[]
}

/** An address that may be put in a letter: others' rows hold anything. */
const isMailbox = (text: string | undefined): text is string =>
  text !== undefined &&
  text.length <= 254 &&
  /^[^\s@<>"',;:()?&]+@[^\s@<>"',;:()?&]+\.[\p{L}]{2,}$/u.test(text)

function shownSystem(spread: Spread, view: Portfolio, row: Row): ShownSystem {
  const contracts = inverse(view, 'contract', 'systems').get(row.id) ?? []
  const latest = (field: string): string | undefined =>
    contracts
      .map((c) => dayOf(c, field))
      .filter((d) => d !== undefined)
      .sort()
      .at(-1)
  const root = spread.roots.of(row.id)
  const mailbox = textOf(row, 'roleMailbox')
  return {
    id: row.id,
    name: textOf(row, 'name') ?? row.id,
    version: textOf(row, 'version'),
    hosting: textOf(row, 'hosting'),
    since: dayOf(row, 'inUseFrom'),
    contractEnds: latest('end'),
    noticeBy: latest('noticeBy'),
    nextProcurement: contracts.map((c) => textOf(c, 'plannedQuarter')).find((q) => q !== undefined),
    mailbox: isMailbox(mailbox) ? mailbox : undefined,
    installation: root === row.id ? undefined : root,
  }
}

function userOf(spread: Spread, participant: Participant, cell: Cell): User {
  const rows = new Set(cell.claims.map((c) => c.row))
  const systems = participant.views.flatMap((view) =>
    live(view, 'system').flatMap((row) => (rows.has(row) ? [shownSystem(spread, view, row)] : [])),
  )
  const answered = cell.claims.map((c) => textOf(c.row, 'roleMailbox')).find(isMailbox)
  const contact = isMailbox(participant.contact) ? participant.contact : undefined
  return {
    participant,
    cell,
    systems,
    mailbox: systems.map((s) => s.mailbox).find((m) => m !== undefined) ?? answered ?? contact,
  }
}

/** In order of name. @param except keys left out: oneself */
export function whoElse(
  spread: Spread,
  subject: string,
  among: readonly Participant[],
  except: readonly string[] = [],
): WhoElse {
  const users = among
    .filter((p) => !except.includes(p.key))
    .map((p) => ({ p, cell: spread.cell(p, subject) }))
    .filter(({ cell }) => ['inUse', 'planned', 'suggested'].includes(cell.state))
    .map(({ p, cell }) => userOf(spread, p, cell))
  const inUse = users.filter((u) => u.cell.state === 'inUse')
  return {
    inUse,
    planned: users.filter((u) => u.cell.state === 'planned'),
    suggested: users.filter((u) => u.cell.state === 'suggested'),
    mailboxes: [...new Set(inUse.flatMap((u) => u.mailbox ?? []))],
  }
}

/** Sentences about use: why a cell is as it is, and what a column comes to. In three languages, made when somebody asks. */
import { showDate, showNumber } from '../../schema/show.ts'
import { t, type Lang, type Text } from '../../schema/text.ts'
import { textOf } from '../rows.ts'
import { each, join } from '../words.ts'
import type { Cell, Silence } from './cell.ts'
import type { Participant } from './circle.ts'
import { inhabitantShareOf, silentIn, type Tally } from './shares.ts'
import type { CellState, Phase, Told } from './uses.ts'

export const stateLabels: Readonly<Record<CellState, Text>> = {
  inUse: t('I bruk', 'I bruk', 'In use'),
  planned: t('Planlagt', 'Planlagt', 'Planned'),
  none: t('Ingen', 'Ingen', 'None'),
  unknown: t('Vet ikke', 'Veit ikkje', 'Don’t know'),
  notAnswered: t('Ikke besvart', 'Ikkje svart på', 'Not answered'),
  notShared: t('Ikke delt', 'Ikkje delt', 'Not shared'),
  suggested: t('Foreslått av nettverket', 'Føreslått av nettverket', 'Suggested by the network'),
}
export const phaseLabels: Readonly<Record<Phase, Text>> = {
  pilot: t('pilot', 'pilot', 'pilot'),
  introducing: t('innføres', 'blir innført', 'being introduced'),
  procuring: t('anskaffes', 'blir kjøpt inn', 'being procured'),
  phasingOut: t('fases ut', 'blir fasa ut', 'being phased out'),
  considered: t('vurderes', 'blir vurdert', 'considered'),
  similar: t('har tilsvarende', 'har tilsvarande', 'has something similar'),
  declined: t('ikke nå', 'ikkje no', 'not now'),
  ended: t('avsluttet', 'avslutta', 'ended'),
  unsaid: t('livsløp ikke oppgitt', 'livsløp ikkje oppgitt', 'lifecycle not given'),
}

const silences: Readonly<Record<Silence, (name: string) => Text>> = {
  notJoined: (n) =>
    t(
      `${n} er ikke med i appen ennå, og ingen har foreslått noe.`,
      `${n} er ikkje med i appen enno, og ingen har føreslått noko.`,
      `${n} has not joined yet, and nobody has suggested anything.`,
    ),
  nothingYet: (n) =>
    t(
      `Vi har ikke fått noe fra ${n} ennå.`,
      `Vi har ikkje fått noko frå ${n} enno.`,
      `Nothing has come from ${n} yet.`,
    ),
  noAnswer: (n) =>
    t(
      `${n} har ikke sagt noe om denne.`,
      `${n} har ikkje sagt noko om denne.`,
      `${n} has not said anything about this.`,
    ),
  noSystems: (n) =>
    t(`${n} viser ikke systemene sine.`, `${n} viser ikkje systema sine.`, `${n} does not show its systems.`),
  saysSo: (n) =>
    t(`${n} vil ikke si det her.`, `${n} vil ikkje seie det her.`, `${n} does not want to say here.`),
  left: (n) =>
    t(`${n} har gått ut av nettverket.`, `${n} har gått ut av nettverket.`, `${n} has left the network.`),
}

type Detail = Pick<Told, 'phase' | 'since' | 'quarter'>
const when = ({ since, quarter }: Detail, lang: Lang): string => {
  if (since !== undefined) {
    const day = showDate(since, lang)
    return { nb: `siden ${day}`, nn: `sidan ${day}`, en: `since ${day}` }[lang]
  }
  if (quarter === undefined) return ''
  return {
    nb: `planlagt ${quarter}`,
    nn: `planlagt ${quarter}`,
    en: `planned for ${quarter.replace('K', 'Q')}`,
  }[lang]
}
const stated = (state: CellState, told: Detail, lang: Lang): string =>
  [stateLabels[state][lang], told.phase === undefined ? '' : phaseLabels[told.phase][lang], when(told, lang)]
    .filter(Boolean)
    .join(', ')

function grounds(cell: Cell): Text | undefined {
  const { claim } = cell
  if (!claim) return undefined
  const name = (textOf(claim.row, 'name') ?? '').slice(0, 120)
  switch (claim.by) {
    case 'link':
      return t(`Systemet «${name}».`, `Systemet «${name}».`, `The system “${name}”.`)
    case 'name':
      return t(
        `Systemet «${name}» heter det samme, men er ikke koblet til katalogen.`,
        `Systemet «${name}» heiter det same, men er ikkje kopla til katalogen.`,
        `The system “${name}” has the same name, but is not tied to the catalogue.`,
      )
    case 'installation':
      return t(
        `Systemet «${name}» er del av en felles installasjon.`,
        `Systemet «${name}» er del av ein felles installasjon.`,
        `The system “${name}” is part of a shared installation.`,
      )
    case 'component':
      return t(
        `Systemet «${name}» bruker den.`,
        `Systemet «${name}» bruker han.`,
        `The system “${name}” uses it.`,
      )
    case 'answer':
      return t('Kommunens eget svar.', 'Svaret til kommunen sjølv.', 'The municipality’s own answer.')
    case 'offer':
      return t(
        'Kommunens svar på tilbudet om innføring.',
        'Svaret til kommunen på tilbodet om innføring.',
        'The municipality’s answer to the roll-out offer.',
      )
  }
}

/** Why a cell is as it is. */
export function cellReason(cell: Cell, participant: Pick<Participant, 'name'>): Text {
  const { suggestion, suggested } = cell
  const told = each((lang) => `${stated(cell.state, cell, lang)}.`)
  const note = textOf(suggestion, 'note')?.slice(0, 200)
  const place = textOf(suggestion, 'place')?.slice(0, 200)
  const from = suggested
    ? each((lang) => {
        const says = stated(suggested.state, suggested, lang)
        const written = [note === undefined ? '' : `«${note}»`, place ?? ''].filter(Boolean).join(', ')
        const tail = written === '' ? '' : ` (${written})`
        return t(
          `Nettverket foreslår: ${says}${tail}.`,
          `Nettverket føreslår: ${says}${tail}.`,
          `The network suggests: ${says}${tail}.`,
        )[lang]
      })
    : undefined
  if (cell.state === 'suggested') return from ?? told
  return join(
    told,
    grounds(cell),
    cell.silence ? silences[cell.silence](participant.name) : undefined,
    cell.contradicts
      ? t(
          'Kommunen har også svart at den ikke har den.',
          'Kommunen har òg svart at ho ikkje har ho.',
          'The municipality has also answered that it does not have it.',
        )
      : undefined,
    from,
  )
}

const percent = (share: number, lang: Lang): string => `${showNumber(Math.round(share * 100), lang)} %`

/** «14 av 38 kommuner har den i bruk (61 % av innbyggerne).» and what the rest have said, or not. */
export function tallyText(tally: Tally): Text {
  const [n, of] = [tally.keys.inUse.length, tally.of]
  const share = inhabitantShareOf(tally)
  const first = each((lang) => {
    const people = share === undefined ? '' : percent(share, lang)
    return t(
      `${n} av ${of} kommuner har den i bruk${people && ` (${people} av innbyggerne)`}.`,
      `${n} av ${of} kommunar har ho i bruk${people && ` (${people} av innbyggjarane)`}.`,
      `${n} of ${of} municipalities use it${people && ` (${people} of the inhabitants)`}.`,
    )[lang]
  })
  const parts = (['planned', 'none', 'unknown', 'suggested', 'notAnswered', 'notShared'] as const).flatMap(
    (state) => (tally.keys[state].length > 0 ? [[state, tally.keys[state].length] as const] : []),
  )
  if (parts.length === 0) return first
  const rest = each((lang) => `${parts.map(([s, k]) => `${stateLabels[s][lang]}: ${k}`).join(' · ')}.`)
  const silent = silentIn(tally).length
  const mind =
    silent * 2 < of
      ? undefined
      : t(
          'De fleste har ikke sagt noe selv, så andelen sier lite.',
          'Dei fleste har ikkje sagt noko sjølve, så delen seier lite.',
          'Most have not spoken for themselves, so the share says little.',
        )
  return join(first, rest, mind)
}

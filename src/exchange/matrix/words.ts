/** Sentences for what an import of a matrix could not take, and for what it asks. */
import { t, type Text } from '../../schema/text.ts'
import type { Address } from '../problems.ts'
import type { MatrixProblem, MatrixQuestion, Meaning } from './types.ts'

const at = (a: Address): string => `${a.sheet}, ${a.column ?? ''}${a.row}`

export const meaningLabels: Readonly<Record<Meaning, Text>> = {
  inUse: t('I bruk', 'I bruk', 'In use'),
  introducing: t('Innføres', 'Blir innført', 'Being introduced'),
  procuring: t('Anskaffes', 'Blir kjøpt inn', 'Being procured'),
  pilot: t('Pilot', 'Pilot', 'Pilot'),
  planned: t('Planlagt', 'Planlagt', 'Planned'),
  considering: t('Vurderes', 'Blir vurdert', 'Considered'),
  none: t('Ingen', 'Ingen', 'None'),
  unknown: t('Vet ikke', 'Veit ikkje', 'Don’t know'),
  notShared: t('Ikke delt', 'Ikkje delt', 'Not shared'),
  nothing: t('Sier ingenting', 'Seier ingenting', 'Says nothing'),
}

/** What a question asks, once for all the places it is about. */
export function questionText(q: MatrixQuestion): Text {
  switch (q.sort) {
    case 'municipality':
      return t(
        `Hvilken kommune er «${q.text}»?`,
        `Kva kommune er «${q.text}»?`,
        `Which municipality is “${q.text}”?`,
      )
    case 'solution':
      return t(
        `Er «${q.text}» en løsning vi kjenner?`,
        `Er «${q.text}» ei løysing vi kjenner?`,
        `Is “${q.text}” a solution we know?`,
      )
    case 'member':
      return t(
        `Hvilken kommune har svart på skjemaet «${q.text}»?`,
        `Kva kommune har svart på skjemaet «${q.text}»?`,
        `Which municipality answered the form “${q.text}”?`,
      )
    case 'value':
      if (q.id === 'value:#year')
        return t(
          'Noen ruter har bare et årstall eller en dato. Hva betyr det?',
          'Nokre ruter har berre eit årstal eller ein dato. Kva betyr det?',
          'Some cells hold a year or a date alone. What does it mean?',
        )
      if (q.id === 'value:#zero')
        return t(
          'Noen ruter har 0 eller et kryss som ikke er satt. Betyr det nei, eller ingenting?',
          'Nokre ruter har 0 eller eit kryss som ikkje er sett. Betyr det nei, eller ingenting?',
          'Some cells hold 0 or an unticked box. Does it mean no, or nothing?',
        )
      return t(`Hva betyr «${q.text}»?`, `Kva betyr «${q.text}»?`, `What does “${q.text}” mean?`)
  }
}

/** Where, what, and what came of it. */
export function problemText(p: MatrixProblem): Text {
  const where = at(p)
  const value = p.value ?? ''
  switch (p.code) {
    case 'formula-error':
      return t(
        `${where}: Ruta viser en feil (${value}), og er ikke tatt med.`,
        `${where}: Ruta viser ein feil (${value}), og er ikkje teken med.`,
        `${where}: The cell shows an error (${value}), and was left out.`,
      )
    case 'formula-not-calculated':
      return t(
        `${where}: Ruta har en formel uten svar. Åpne fila i Excel og lagre den.`,
        `${where}: Ruta har ein formel utan svar. Opne fila i Excel og lagre ho.`,
        `${where}: The cell has a formula without a result. Open the file in Excel and save it.`,
      )
    case 'not-answered':
      return t(
        `${where}: «${value}» venter på at du svarer.`,
        `${where}: «${value}» ventar på at du svarar.`,
        `${where}: “${value}” waits for your answer.`,
      )
    case 'rows-differ': {
      const [name, solution] = [p.municipality ?? '', p.solution ?? '']
      const other = p.other ? at(p.other) : ''
      const second = p.other?.value ?? ''
      return t(
        `${where} og ${other} sier ulike ting om ${solution} i ${name}: «${value}» og «${second}». Ingen av dem er tatt med.`,
        `${where} og ${other} seier ulike ting om ${solution} i ${name}: «${value}» og «${second}». Ingen av dei er tekne med.`,
        `${where} and ${other} say different things of ${solution} in ${name}: “${value}” and “${second}”. Neither was taken.`,
      )
    }
    case 'not-a-municipality':
      return t(
        `${where}: «${value}» er ingen kommune vi kjenner. Raden er ikke tatt med.`,
        `${where}: «${value}» er ingen kommune vi kjenner. Rada er ikkje teken med.`,
        `${where}: “${value}” is no municipality we know. It was left out.`,
      )
    case 'not-a-solution':
      return t(
        `${where}: «${value}» er ikke en løsning, og er ikke tatt med.`,
        `${where}: «${value}» er ikkje ei løysing, og er ikkje teken med.`,
        `${where}: “${value}” is not a solution, and was left out.`,
      )
    case 'looks-like-a-sum':
      return t(
        `${where}: «${value}» ser ut som en sum, og er ikke tatt med.`,
        `${where}: «${value}» ser ut som ein sum, og er ikkje teken med.`,
        `${where}: “${value}” looks like a sum, and was left out.`,
      )
    case 'no-matrix':
      return t(
        'Vi fant ingen tabell med kommuner mot løsninger i fila.',
        'Vi fann ingen tabell med kommunar mot løysingar i fila.',
        'We found no table of municipalities against solutions in the file.',
      )
    case 'planned-is-past':
      return t(
        `${where}: «${value}» er planlagt for en tid som er over. Forslaget er tatt med slik det står.`,
        `${where}: «${value}» er planlagt for ei tid som er over. Framlegget er teke med slik det står.`,
        `${where}: “${value}” was planned for a time that is over. It was taken as it stands.`,
      )
    case 'remark-alone':
      return t(
        `${where}: Merknaden «${value}» står uten svar, og er ikke tatt med.`,
        `${where}: Merknaden «${value}» står utan svar, og er ikkje teken med.`,
        `${where}: The remark “${value}” has no answer beside it, and was left out.`,
      )
    case 'no-subject':
      return t(
        `${where}: Raden sier ikke hvilken løsning den gjelder.`,
        `${where}: Rada seier ikkje kva løysing ho gjeld.`,
        `${where}: The row does not say which solution it is about.`,
      )
  }
}

/** Sentences about risk assessments, DPIAs and data processing agreements. */
import { t, type Text } from '../schema/text.ts'
import type { Document, DocumentState } from './documents.ts'
import { each, many, onDay } from './words.ts'

const dated =
  (nb: (d: string) => string, nn: (d: string) => string, en: (d: string) => string) =>
  (day: string): Text =>
    t(nb(onDay(day, 'nb')), nn(onDay(day, 'nn')), en(onDay(day, 'en')))

const names: Readonly<Record<Document, Text>> = {
  ros: t('risikovurdering', 'risikovurdering', 'a risk assessment'),
  dpia: t('DPIA', 'DPIA', 'a DPIA'),
  dpa: t('databehandleravtale', 'databehandlaravtale', 'a data processing agreement'),
}

const stateSentence = (name: Text, systems: string): Readonly<Record<DocumentState, Text>> => ({
  missing: t(
    `${systems} mangler ${name.nb}.`,
    `${systems} manglar ${name.nn}.`,
    `${systems} without ${name.en}.`,
  ),
  old: t(
    `${systems} har ${name.nb} som er for gammel.`,
    `${systems} har ${name.nn} som er for gammal.`,
    `${systems} with ${name.en} that is too old.`,
  ),
  unsure: t(
    `${systems} har ${name.nb} uten dato.`,
    `${systems} har ${name.nn} utan dato.`,
    `${systems} with ${name.en} without a date.`,
  ),
  unknown: t(
    `For ${systems} vet vi ikke om det trengs ${name.nb}: det er ikke svart på hva som må til for å si det.`,
    `For ${systems} veit vi ikkje om det trengst ${name.nn}: det er ikkje svart på det som må til for å seie det.`,
    `For ${systems} we do not know whether ${name.en} is needed: what would tell is not answered.`,
  ),
  ok: t(
    `${systems} har gyldig ${name.nb}.`,
    `${systems} har gyldig ${name.nn}.`,
    `${systems} with ${name.en} in order.`,
  ),
  notNeeded: t(
    `${systems} trenger ikke ${name.nb}, ut fra det som er skrevet inn.`,
    `${systems} treng ikkje ${name.nn}, ut frå det som er skrive inn.`,
    `${systems} do not need ${name.en}, from what has been entered.`,
  ),
})

export const privacyWords = {
  state: (which: Document, state: DocumentState, systems: string): Text =>
    stateSentence(names[which], systems)[state],
  noPersonalData: (): Text =>
    t('Ingen personopplysninger.', 'Ingen personopplysningar.', 'No personal data.'),
  hasPersonalData: (): Text =>
    t('Det er personopplysninger her.', 'Det er personopplysningar her.', 'There are personal data here.'),
  isCritical: (): Text =>
    t('Systemet er kritisk for dere.', 'Systemet er kritisk for dykk.', 'The system is critical to you.'),
  personalDataUnknown: (): Text =>
    t(
      'Det er ikke svart på om systemet har personopplysninger.',
      'Det er ikkje svart på om systemet har personopplysningar.',
      'Whether the system holds personal data is not answered.',
    ),
  hostingUnknown: (): Text =>
    t(
      'Det er personopplysninger her, men det er ikke svart på hvor systemet driftes.',
      'Det er personopplysningar her, men det er ikkje svart på kvar systemet blir drifta.',
      'There are personal data here, but where the system is hosted is not answered.',
    ),
  noRos: (): Text =>
    t(
      'Ingen risikovurdering dekker systemet.',
      'Inga risikovurdering dekkjer systemet.',
      'No risk assessment covers the system.',
    ),
  undated: (): Text =>
    t('Den finnes, men uten dato.', 'Ho finst, men utan dato.', 'There is one, but without a date.'),
  current: dated(
    (d) => `Gjelder til ${d}.`,
    (d) => `Gjeld til ${d}.`,
    (d) => `In order until ${d}.`,
  ),
  done: dated(
    (d) => `Gjort ${d}.`,
    (d) => `Gjort ${d}.`,
    (d) => `Done ${d}.`,
  ),
  reviewPassed: dated(
    (d) => `Skulle vært sett på igjen ${d}.`,
    (d) => `Skulle vore sett på igjen ${d}.`,
    (d) => `Was to be reviewed ${d}.`,
  ),
  older: (date: string, months: number): Text =>
    each(
      (lang) =>
        t(
          `Fra ${onDay(date, lang)}: mer enn ${many(months, 'month', lang)} gammel, og uten dato for neste.`,
          `Frå ${onDay(date, lang)}: meir enn ${many(months, 'month', lang)} gammal, og utan dato for neste.`,
          `From ${onDay(date, lang)}: more than ${many(months, 'month', lang)} old, with no date for the next.`,
        )[lang],
    ),
  dpiaAsked: (): Text =>
    t(
      'En behandling i protokollen sier at DPIA må gjøres.',
      'Ei behandling i protokollen seier at DPIA må gjerast.',
      'A processing in the protocol says that a DPIA must be done.',
    ),
  thresholdNo: (): Text =>
    t(
      'Det er vurdert at DPIA ikke trengs.',
      'Det er vurdert at DPIA ikkje trengst.',
      'It has been assessed that no DPIA is needed.',
    ),
  dpiaToAssess: (): Text =>
    t(
      'Opplysninger av slag som kan gi høy risiko, og ingen har vurdert om DPIA trengs.',
      'Opplysningar av slag som kan gi høg risiko, og ingen har vurdert om DPIA trengst.',
      'Data of a kind that may mean high risk, and nobody has assessed whether a DPIA is needed.',
    ),
  dpiaUsuallyNot: (): Text =>
    t(
      'Bare alminnelige opplysninger eller fødselsnummer: vanligvis trengs det ikke DPIA.',
      'Berre alminnelege opplysningar eller fødselsnummer: til vanleg trengst det ikkje DPIA.',
      'Only ordinary data or national identity numbers: usually no DPIA is needed.',
    ),
  unsigned: (): Text =>
    t(
      'Den finnes, men det står ikke når den ble signert.',
      'Ho finst, men det står ikkje når ho vart signert.',
      'There is one, but when it was signed is not stated.',
    ),
  signed: dated(
    (d) => `Signert ${d}.`,
    (d) => `Signert ${d}.`,
    (d) => `Signed ${d}.`,
  ),
  expired: dated(
    (d) => `Gikk ut ${d}.`,
    (d) => `Gjekk ut ${d}.`,
    (d) => `Expired ${d}.`,
  ),
  heldElsewhere: (): Text =>
    t(
      'De ligger hos noen andre, og ingen databehandleravtale dekker systemet.',
      'Dei ligg hos nokon andre, og ingen databehandlaravtale dekkjer systemet.',
      'Somebody else holds them, and no data processing agreement covers the system.',
    ),
  runByOthers: (): Text =>
    t(
      'Andre drifter eller deler installasjonen, og ingen databehandleravtale dekker systemet.',
      'Andre driftar eller deler installasjonen, og ingen databehandlaravtale dekkjer systemet.',
      'Others run or share the installation, and no data processing agreement covers the system.',
    ),
  ownServers: (): Text =>
    t(
      'Systemet står på egne servere og ingen andre er oppgitt som drifter.',
      'Systemet står på eigne serverar, og ingen andre er oppgitt som driftar.',
      'The system is on your own servers and nobody else is named as running it.',
    ),
} as const

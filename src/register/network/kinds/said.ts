import {
  choice,
  choices,
  date,
  longText,
  money,
  number,
  text,
  email,
  type Fields,
} from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import {
  basisOptions,
  benefitOptions,
  blockerOptions,
  replyOptions,
  roleOptions,
  rolloutOptions,
  useOptions,
} from '../options.ts'

/**
 * What can be said of a municipality and a solution or an offer: by itself in its answer, or by the network as a suggestion.
 * The same fields in both, so that confirming is copying. No free text here is `shared`: a name ends up in those.
 */
export const saidFields = {
  use: choice({
    theme: 'use',
    core: true,
    audience: 'shared',
    label: t('Bruker dere den?', 'Bruker de ho?', 'Do you use it?'),
    help: t(
      'Er du usikker, velg «Vet ikke». La det stå åpent hvis dere ikke har tatt stilling.',
      'Er du usikker, vel «Veit ikkje». Lat det stå ope om de ikkje har teke stilling.',
      'If unsure, choose “Don’t know”. Leave it open if you have not decided.',
    ),
    synonyms: ['i bruk', 'status', 'bruker dere dette', 'bruk'],
    options: useOptions,
  }),
  since: date({
    theme: 'use',
    core: true,
    audience: 'shared',
    label: t('Siden', 'Sidan', 'Since'),
    help: t(
      'Da dere tok den i bruk, eller da svaret sist endret seg. Vet du bare året, skriv 1. januar.',
      'Då de tok ho i bruk, eller då svaret sist endra seg. Veit du berre året, skriv 1. januar.',
      'When you began using it, or when the answer last changed. If you only know the year, write 1 January.',
    ),
    synonyms: ['fra', 'i bruk fra', 'tatt i bruk', 'frå', 'innført'],
  }),
  quarter: text({
    theme: 'use',
    core: true,
    audience: 'shared',
    label: t('Planlagt kvartal', 'Planlagt kvartal', 'Planned quarter'),
    help: t(
      'Da dere regner med å være i gang, for eksempel «2027 K2».',
      'Då de reknar med å vere i gang, til dømes «2027 K2».',
      'When you expect to be under way, such as “2027 Q2”.',
    ),
    synonyms: ['planlagt', 'kvartal', 'når'],
  }),
  reply: choice({
    theme: 'lifecycle',
    core: true,
    audience: 'shared',
    label: t('Svar på tilbudet', 'Svar på tilbodet', 'Reply to the offer'),
    synonyms: ['svar', 'blir dere med', 'deltar'],
    options: replyOptions,
  }),
  rollout: choice({
    theme: 'lifecycle',
    core: true,
    audience: 'shared',
    label: t('Innføring', 'Innføring', 'Roll-out'),
    synonyms: ['innføringsstatus', 'fase', 'framdrift'],
    options: rolloutOptions,
  }),
  depthDone: number({
    theme: 'lifecycle',
    audience: 'shared',
    min: 0,
    decimals: 0,
    label: t('Ferdig med', 'Ferdig med', 'Done'),
    help: t(
      'Hvor mange dere har tatt, for eksempel 2 av 9 fagsystemer.',
      'Kor mange de har teke, til dømes 2 av 9 fagsystem.',
      'How many you have done, such as 2 of 9 systems.',
    ),
    synonyms: ['antall ferdig', 'dybde'],
  }),
  depthOf: number({
    theme: 'lifecycle',
    audience: 'shared',
    min: 1,
    decimals: 0,
    label: t('Av i alt', 'Av i alt', 'Of in all'),
    synonyms: ['antall i alt'],
  }),
  benefit: choice({
    theme: 'assessment',
    audience: 'shared',
    label: t('Gevinst', 'Gevinst', 'Benefit'),
    synonyms: ['gevinster', 'er gevinsten målt'],
    options: benefitOptions,
  }),
  role: choice({
    theme: 'basis',
    audience: 'shared',
    label: t('Rollen som følger opp', 'Rolla som følgjer opp', 'Role in charge'),
    help: t(
      'En rolle, ikke en person. Svaret deles.',
      'Ei rolle, ikkje ein person. Svaret blir delt.',
      'A role, not a person. The answer is shared.',
    ),
    synonyms: ['rolle', 'ansvarlig rolle'],
    options: roleOptions,
  }),
  blockers: choices({
    theme: 'lifecycle',
    audience: 'shared',
    label: t('Hva som står i veien', 'Kva som står i vegen', 'What stands in the way'),
    synonyms: ['hindringer', 'hinder', 'utfordringer'],
    options: blockerOptions,
  }),
  basis: choice({
    theme: 'basis',
    audience: 'shared',
    label: t('Hvor svaret kommer fra', 'Kvar svaret kjem frå', 'Where the answer is from'),
    options: basisOptions,
  }),
  answeredOn: date({
    theme: 'basis',
    audience: 'shared',
    label: t('Svart dato', 'Svart dato', 'Answered on'),
    synonyms: ['dato for svar', 'svardato'],
  }),
} as const satisfies Fields

/** What only a member says, of itself, and shares when it wants to. */
export const ownSaidFields = {
  cost: money({
    theme: 'economy',
    perYear: true,
    audience: 'shareable',
    label: t('Det vi betaler per år', 'Det vi betaler per år', 'What we pay per year'),
    synonyms: ['kostnad', 'årlig kostnad'],
  }),
  benefitAmount: money({
    theme: 'economy',
    perYear: true,
    audience: 'shareable',
    label: t('Målt gevinst per år', 'Målt gevinst per år', 'Measured benefit per year'),
    synonyms: ['gevinst i kroner'],
  }),
  blockerNote: longText({
    theme: 'lifecycle',
    audience: 'shareable',
    label: t('Mer om det som står i veien', 'Meir om det som står i vegen', 'More on what stands in the way'),
    help: t(
      'Deles bare når dere velger det. Hold personnavn ute.',
      'Blir berre delt når de vel det. Hald personnamn ute.',
      'Shared only when you choose to. Leave out names of people.',
    ),
  }),
  roleMailbox: email({
    theme: 'basis',
    audience: 'shareable',
    label: t('Felles postkasse', 'Felles postkasse', 'Shared mailbox'),
    help: t(
      'En adresse som flere leser, for eksempel digitalisering@kommunen.no.',
      'Ei adresse som fleire les, til dømes digitalisering@kommunen.no.',
      'An address several people read, such as digitalisering@kommunen.no.',
    ),
  }),
} as const satisfies Fields

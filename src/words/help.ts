import { helpContracts } from './helpContracts.ts'
import { helpImport } from './helpImport.ts'
import { helpKeys, helpLimits } from './helpKeys.ts'
import { helpErase, helpPrivacy } from './helpPrivacy.ts'
import { helpLists, helpRegister } from './helpRegister.ts'
import { helpBackup, helpHistory, helpSecurity } from './helpSafety.ts'
import { helpBefore, helpCatalogue } from './helpCatalogue.ts'
import { helpMeeting } from './helpMeeting.ts'
import { helpRollout, helpSpread } from './helpSpread.ts'
import { helpInvite, helpNetwork, helpSharing } from './helpSharing.ts'
import { helpLeaver, helpStolen, helpThreats } from './helpSharingSafety.ts'
import { helpFile, helpFolder, helpSheet, helpSignalling } from './helpSharingWays.ts'
import { helpInstall, helpStart } from './helpStart.ts'
import { helpConfirm, helpEmergency } from './helpWork.ts'
import { count, say } from './say.ts'

/** The help pages' own sentences. */
export const help = say(
  {
    title: 'Hjelp',
    lead: 'Alt som står her, ligger i appen og virker uten nett.',
    search: 'Søk i hjelpen',
    found: (n: number) => (n === 0 ? 'Fant ingenting. Prøv et annet ord.' : count(n, 'treff', 'treff')),
    topics: 'Emner',
    all: 'Alle emner',
    next: (title: string) => `Neste: ${title}`,
    missing: 'Dette emnet finnes ikke. Velg et annet.',
    groups: {
      begin: 'Begynn her',
      register: 'Registeret',
      follow: 'Følg opp',
      share: 'Del med andre',
      safe: 'Trygghet',
      lookUp: 'Slå opp',
    },
    manualTitle: 'Felthåndbok',
    manualLead: 'Hvert felt: hva du skriver, hva det brukes til, og hvem som kan se det.',
    manualFind: 'felt felthåndbok forklaring kolonner definisjon',
    manualKind: 'Slag',
    manualSearch: 'Søk i feltene',
    manualNone: 'Ingen felt passer.',
    core: 'Viktigst',
    options: 'Valg',
    columns: 'Hver linje har',
    seeAlso: 'Se også',
    note: 'Husk',
  },
  {
    title: 'Hjelp',
    lead: 'Alt som står her, ligg i appen og verkar utan nett.',
    search: 'Søk i hjelpa',
    found: (n: number) => (n === 0 ? 'Fann ingenting. Prøv eit anna ord.' : count(n, 'treff', 'treff')),
    topics: 'Emne',
    all: 'Alle emne',
    next: (title: string) => `Neste: ${title}`,
    missing: 'Dette emnet finst ikkje. Vel eit anna.',
    groups: {
      begin: 'Byrj her',
      register: 'Registeret',
      follow: 'Følg opp',
      share: 'Del med andre',
      safe: 'Tryggleik',
      lookUp: 'Slå opp',
    },
    manualTitle: 'Felthandbok',
    manualLead: 'Kvart felt: kva du skriv, kva det blir brukt til, og kven som kan sjå det.',
    manualFind: 'felt felthandbok forklaring kolonnar definisjon',
    manualKind: 'Slag',
    manualSearch: 'Søk i felta',
    manualNone: 'Ingen felt passar.',
    core: 'Viktigast',
    options: 'Val',
    columns: 'Kvar linje har',
    seeAlso: 'Sjå òg',
    note: 'Hugs',
  },
  {
    title: 'Help',
    lead: 'Everything here is in the app and works offline.',
    search: 'Search the help',
    found: (n: number) => (n === 0 ? 'Found nothing. Try another word.' : count(n, 'hit', 'hits')),
    topics: 'Topics',
    all: 'All topics',
    next: (title: string) => `Next: ${title}`,
    missing: 'There is no such topic. Choose another.',
    groups: {
      begin: 'Begin here',
      register: 'The register',
      follow: 'Follow up',
      share: 'Share with others',
      safe: 'Safety',
      lookUp: 'Look up',
    },
    manualTitle: 'Field handbook',
    manualLead: 'Each field: what to write, what it is for, and who can see it.',
    manualFind: 'field handbook explanation columns definition',
    manualKind: 'Kind',
    manualSearch: 'Search the fields',
    manualNone: 'No field matches.',
    core: 'Essential',
    options: 'Choices',
    columns: 'Each line has',
    seeAlso: 'See also',
    note: 'Mind',
  },
)

export type HelpGroup = 'begin' | 'register' | 'follow' | 'share' | 'safe' | 'lookUp'
/** Every topic in the order one would read them; `id` is what stands in the address. */
export const topics = [
  { id: 'kom-i-gang', group: 'begin', text: helpStart },
  { id: 'regneark', group: 'begin', text: helpImport },
  { id: 'installere', group: 'begin', text: helpInstall },
  { id: 'felt', group: 'register', text: helpRegister },
  { id: 'lister', group: 'register', text: helpLists },
  { id: 'historikk', group: 'register', text: helpHistory },
  { id: 'bekreft', group: 'follow', text: helpConfirm },
  { id: 'avtaler', group: 'follow', text: helpContracts },
  { id: 'personvern', group: 'follow', text: helpPrivacy },
  { id: 'beredskap', group: 'follow', text: helpEmergency },
  { id: 'deling', group: 'share', text: helpSharing },
  { id: 'inviter', group: 'share', text: helpInvite },
  { id: 'nettverk', group: 'share', text: helpNetwork },
  { id: 'for-motet', group: 'share', text: helpBefore },
  { id: 'utbredelse', group: 'share', text: helpSpread },
  { id: 'innforing', group: 'share', text: helpRollout },
  { id: 'felles-katalog', group: 'share', text: helpCatalogue },
  { id: 'moter', group: 'share', text: helpMeeting },
  { id: 'delt-mappe', group: 'share', text: helpFolder },
  { id: 'fil', group: 'share', text: helpFile },
  { id: 'sikkerhetskopi', group: 'safe', text: helpBackup },
  { id: 'gjenopprettingsark', group: 'safe', text: helpSheet },
  { id: 'noen-slutter', group: 'safe', text: helpLeaver },
  { id: 'stjalet-pc', group: 'safe', text: helpStolen },
  { id: 'sletting', group: 'safe', text: helpErase },
  { id: 'sikkerhet', group: 'safe', text: helpSecurity },
  { id: 'hvem-kan-hva', group: 'safe', text: helpThreats },
  { id: 'signalserver', group: 'lookUp', text: helpSignalling },
  { id: 'grenser', group: 'lookUp', text: helpLimits },
  { id: 'hurtigtaster', group: 'lookUp', text: helpKeys },
] as const satisfies readonly {
  readonly id: string
  readonly group: HelpGroup
  readonly text: typeof helpStart
}[]
/** The handbook is made from the kinds, and is no topic with text of its own. */
export const manualId = 'felthandbok'

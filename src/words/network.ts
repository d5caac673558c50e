import { say } from './say.ts'

/** The network's pages as a whole: their parts, and what stands on all of them. */
export const networkPages = say(
  {
    parts: 'Deler av nettverket',
    section: {
      start: 'Oversikt',
      spread: 'Utbredelse',
      rollout: 'Innføring',
      ours: 'Hva er vi med på',
      catalogue: 'Felles katalog',
      meetings: 'Møter',
      before: 'Forberedelser',
      members: 'Medlemmer',
    },
    about: {
      spread: 'Hvem bruker hva: tabell, kart og utvikling over tid.',
      rollout: 'Tilbudene, hvor langt hver kommune er kommet, og hva som står stille.',
      ours: 'En side om oss: hva vi er med på, får og betaler.',
      catalogue: 'Felles oppføringer. Bruk dem hos dere, foreslå nye, rydd i doble.',
      meetings: 'Sakliste, hvem som er her, vedtak, oppgaver og avstemninger.',
      before:
        'Sett av plass til kommunene, hent inn fjorårets oversikt, og be om svar fra dem som ikke har installert noe.',
      members: 'Hvem som er med, og hva hver av dem viser.',
    },
    example: 'Eksempel: ekte kommuner, oppdiktet bruk.',
    opening: 'Åpner nettverket …',
  },
  {
    parts: 'Delar av nettverket',
    section: {
      start: 'Oversikt',
      spread: 'Utbreiing',
      rollout: 'Innføring',
      ours: 'Kva er vi med på',
      catalogue: 'Felles katalog',
      meetings: 'Møte',
      before: 'Førebuingar',
      members: 'Medlemmer',
    },
    about: {
      spread: 'Kven bruker kva: tabell, kart og utvikling over tid.',
      rollout: 'Tilboda, kor langt kvar kommune er komen, og kva som står stille.',
      ours: 'Ei side om oss: kva vi er med på, får og betaler.',
      catalogue: 'Felles oppføringar. Bruk dei hos dykk, føreslå nye, rydd i doble.',
      meetings: 'Sakliste, kven som er her, vedtak, oppgåver og avrøystingar.',
      before:
        'Set av plass til kommunane, hent inn oversikta frå i fjor, og be om svar frå dei som ikkje har installert noko.',
      members: 'Kven som er med, og kva kvar av dei viser.',
    },
    example: 'Døme: ekte kommunar, oppdikta bruk.',
    opening: 'Opnar nettverket …',
  },
  {
    parts: 'Parts of the network',
    section: {
      start: 'Overview',
      spread: 'Who uses what',
      rollout: 'Roll-out',
      ours: 'What we are in',
      catalogue: 'Common catalogue',
      meetings: 'Meetings',
      before: 'Preparations',
      members: 'Members',
    },
    about: {
      spread: 'Who uses what: table, map and change over time.',
      rollout: 'The offers, how far each municipality has come, and what stands still.',
      ours: 'One page about us: what we are in, get and pay.',
      catalogue: 'Common entries. Use them at home, propose new ones, tidy up doubles.',
      meetings: 'Agenda, who is here, decisions, tasks and votes.',
      before:
        'Hold a place for each municipality, bring in last year’s list, and ask those who have installed nothing.',
      members: 'Who is in, and what each of them shows.',
    },
    example: 'Example: real municipalities, invented use.',
    opening: 'Opening the network …',
  },
)

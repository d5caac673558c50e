import { topic } from './helpText.ts'

export const helpKeys = topic(
  {
    title: 'Hurtigtaster',
    lead: 'Alt kan gjøres med tastaturet. På Mac bruker du ⌘ i stedet for Ctrl.',
    find: 'tastatur snarvei hurtigtast tilgjengelighet',
    body: [
      { h: 'Overalt' },
      {
        keys: [
          ['Ctrl K', 'søk i alt'],
          ['Ctrl Z', 'angre (når du ikke står i et skrivefelt)'],
          ['Ctrl Shift Z', 'gjør om igjen'],
          ['Tab', 'neste felt, lenke eller knapp'],
          ['Esc', 'lukk dialogen, eller forkast det du skrev i feltet'],
        ],
      },
      { h: 'I en liste' },
      {
        keys: [
          ['Piltaster', 'flytt mellom cellene'],
          ['Page Up / Page Down', 'en side opp eller ned'],
          ['Home / End', 'første eller siste kolonne'],
          ['Ctrl Home / Ctrl End', 'første eller siste rad'],
          ['Enter', 'åpne oppføringen (på navnet), ellers endre cellen'],
          ['F2', 'endre cellen'],
          ['Mellomrom', 'velg raden'],
          ['Ctrl C / Ctrl V', 'kopier valgte rader, lim inn celler'],
        ],
      },
      { h: 'Når du skriver i et felt' },
      {
        keys: [
          ['Enter', 'lagre og gå ut av feltet'],
          ['Ctrl Enter', 'det samme i felt med flere avsnitt'],
          ['Pil ned', 'vis forslag, og flytt i dem'],
        ],
      },
    ],
  },
  {
    title: 'Snarvegar på tastaturet',
    lead: 'Alt kan gjerast med tastaturet. På Mac bruker du ⌘ i staden for Ctrl.',
    find: 'tastatur snarveg hurtigtast tilgjenge',
    body: [
      { h: 'Overalt' },
      {
        keys: [
          ['Ctrl K', 'søk i alt'],
          ['Ctrl Z', 'angre (når du ikkje står i eit skrivefelt)'],
          ['Ctrl Shift Z', 'gjer om igjen'],
          ['Tab', 'neste felt, lenkje eller knapp'],
          ['Esc', 'lukk dialogen, eller forkast det du skreiv i feltet'],
        ],
      },
      { h: 'I ei liste' },
      {
        keys: [
          ['Piltastar', 'flytt mellom cellene'],
          ['Page Up / Page Down', 'ei side opp eller ned'],
          ['Home / End', 'første eller siste kolonne'],
          ['Ctrl Home / Ctrl End', 'første eller siste rad'],
          ['Enter', 'opne oppføringa (på namnet), elles endre cella'],
          ['F2', 'endre cella'],
          ['Mellomrom', 'vel rada'],
          ['Ctrl C / Ctrl V', 'kopier valde rader, lim inn celler'],
        ],
      },
      { h: 'Når du skriv i eit felt' },
      {
        keys: [
          ['Enter', 'lagre og gå ut av feltet'],
          ['Ctrl Enter', 'det same i felt med fleire avsnitt'],
          ['Pil ned', 'vis framlegg, og flytt i dei'],
        ],
      },
    ],
  },
  {
    title: 'Keyboard shortcuts',
    lead: 'Everything can be done with the keyboard. On a Mac use ⌘ instead of Ctrl.',
    find: 'keyboard shortcut accessibility',
    body: [
      { h: 'Everywhere' },
      {
        keys: [
          ['Ctrl K', 'search everything'],
          ['Ctrl Z', 'undo (when you are not in a text field)'],
          ['Ctrl Shift Z', 'redo'],
          ['Tab', 'next field, link or button'],
          ['Esc', 'close the dialog, or drop what you wrote in the field'],
        ],
      },
      { h: 'In a list' },
      {
        keys: [
          ['Arrow keys', 'move between cells'],
          ['Page Up / Page Down', 'a page up or down'],
          ['Home / End', 'first or last column'],
          ['Ctrl Home / Ctrl End', 'first or last row'],
          ['Enter', 'open the record (on its name), else edit the cell'],
          ['F2', 'edit the cell'],
          ['Space', 'choose the row'],
          ['Ctrl C / Ctrl V', 'copy chosen rows, paste cells'],
        ],
      },
      { h: 'While writing in a field' },
      {
        keys: [
          ['Enter', 'save and leave the field'],
          ['Ctrl Enter', 'the same in fields of several paragraphs'],
          ['Arrow down', 'show suggestions, and move among them'],
        ],
      },
    ],
  },
)

export const helpLimits = topic(
  {
    title: 'Hva appen ikke gjør ennå',
    lead: 'Denne utgaven er for én organisasjon. Deling med andre kommer senere.',
    find: 'deling nettverk dele samarbeid flere brukere kommer senere begrensning',
    body: [
      {
        ul: [
          '**Deling med nettverk finnes ikke ennå.** Ingen andre kommuner ser noe, og merkene ● og ◐ på feltene sier bare hva som kan deles den dagen det kommer.',
          '**Enhetene snakker ikke sammen.** Vil dere være flere om registeret nå, må én holde i det, eller dere kan hente inn hverandres kopier for hånd.',
          '**Ingen innlogging og ingen roller.** Den som har registeret på enheten, kan lese og endre alt.',
          '**Planer, prosjekter og gevinster** har ingen side ennå.',
          '**Ingen varsler på e-post.** Frister står i [Oversikt](overview) når du åpner appen.',
        ],
      },
      'Det du legger inn nå, er lagret slik at det kan deles senere uten å legges inn på nytt.',
    ],
  },
  {
    title: 'Kva appen ikkje gjer enno',
    lead: 'Denne utgåva er for éin organisasjon. Deling med andre kjem seinare.',
    find: 'deling nettverk dele samarbeid fleire brukarar kjem seinare avgrensing',
    body: [
      {
        ul: [
          '**Deling med nettverk finst ikkje enno.** Ingen andre kommunar ser noko, og merka ● og ◐ på felta seier berre kva som kan delast den dagen det kjem.',
          '**Einingane snakkar ikkje saman.** Vil de vere fleire om registeret no, må éin halde i det, eller de kan hente inn kopiane til kvarandre for hand.',
          '**Inga innlogging og ingen roller.** Den som har registeret på eininga, kan lese og endre alt.',
          '**Planar, prosjekt og gevinstar** har inga side enno.',
          '**Ingen varsel på e-post.** Fristar står i [Oversikt](overview) når du opnar appen.',
        ],
      },
      'Det du legg inn no, er lagra slik at det kan delast seinare utan å leggjast inn på nytt.',
    ],
  },
  {
    title: 'What the app does not do yet',
    lead: 'This release is for one organisation. Sharing with others comes later.',
    find: 'sharing network share cooperation several users later limitation',
    body: [
      {
        ul: [
          '**There is no sharing with networks yet.** No other municipality sees anything, and the marks ● and ◐ on fields only say what may be shared the day it comes.',
          '**Devices do not talk to each other.** If several of you want to keep the register now, one must hold it, or you can fetch each other’s copies by hand.',
          '**No log-in and no roles.** Whoever has the register on the device can read and change everything.',
          '**Plans, projects and benefits** have no page yet.',
          '**No e-mail alerts.** Deadlines are in [Overview](overview) when you open the app.',
        ],
      },
      'What you enter now is stored so that it can be shared later without being entered again.',
    ],
  },
)

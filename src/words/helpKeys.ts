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
    lead: 'Det som mangler i denne utgaven, så du slipper å lete.',
    find: 'kommer senere begrensning mangler innlogging varsel plan prosjekt ipad safari',
    body: [
      {
        ul: [
          '**Ingen innlogging i appen.** Hver enhet har egne nøkler og en rolle, men den som kan bruke enheten, kan bruke registeret. Lås maskinen.',
          '**Roller gjelder hele registeret.** En redaktør kan skrive i alt, ikke bare i sine egne systemer.',
          '**Møter i nettverket** viser roller og kommuner. Navn på personer blir hos dem som skrev dem.',
          '**Planer, prosjekter og gevinster i egen kommune** har ingen side ennå. Det nettverket gjør sammen, står under Innføring.',
          '**Ingen varsler på e-post.** Frister står i [Oversikt](overview) når du åpner appen.',
          '**Delt mappe** virker bare i Edge og Chrome på datamaskin. [Fil](help:fil) virker overalt.',
        ],
      },
      'Det du legger inn nå, er lagret slik at det kan brukes i det som kommer, uten å legges inn på nytt.',
    ],
  },
  {
    title: 'Kva appen ikkje gjer enno',
    lead: 'Det som manglar i denne utgåva, så du slepp å leite.',
    find: 'kjem seinare avgrensing manglar innlogging varsel plan prosjekt ipad safari',
    body: [
      {
        ul: [
          '**Inga innlogging i appen.** Kvar eining har eigne nøklar og ei rolle, men den som kan bruke eininga, kan bruke registeret. Lås maskina.',
          '**Roller gjeld heile registeret.** Ein redaktør kan skrive i alt, ikkje berre i sine eigne system.',
          '**Møte i nettverket** viser roller og kommunar. Namn på personar blir hos dei som skreiv dei.',
          '**Planar, prosjekt og gevinstar i eigen kommune** har inga side enno. Det nettverket gjer saman, står under Innføring.',
          '**Ingen varsel på e-post.** Fristar står i [Oversikt](overview) når du opnar appen.',
          '**Delt mappe** verkar berre i Edge og Chrome på datamaskin. [Fil](help:fil) verkar overalt.',
        ],
      },
      'Det du legg inn no, er lagra slik at det kan brukast i det som kjem, utan å leggjast inn på nytt.',
    ],
  },
  {
    title: 'What the app does not do yet',
    lead: 'What is missing in this release, so that you need not look for it.',
    find: 'later limitation missing log in alert plan project ipad safari',
    body: [
      {
        ul: [
          '**No log-in in the app.** Each device has keys of its own and a role, but whoever can use the device can use the register. Lock the machine.',
          '**Roles are for the whole register.** An editor can write in everything, not only in their own systems.',
          '**Meetings in a network** show roles and municipalities. Names of people stay with those who wrote them.',
          '**Plans, projects and benefits of your own** have no page yet. What the network does together is under Roll-out.',
          '**No e-mail alerts.** Deadlines are in [Overview](overview) when you open the app.',
          '**A shared folder** works only in Edge and Chrome on a computer. A [file](help:fil) works everywhere.',
        ],
      },
      'What you enter now is stored so that it can be used in what comes, without being entered again.',
    ],
  },
)

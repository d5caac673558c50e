import { topic } from './helpText.ts'

export const helpMeeting = topic(
  {
    title: 'Møter, avstemning og verksted',
    lead: 'Sakliste, vedtak og én stemme per kommune, også på hytta uten nett.',
    find: 'møte sakliste vedtak oppgave stemme avstemning protokoll verksted workshop storskjerm projektor hytte uten nett',
    body: [
      { h: 'Møtet' },
      'Lag møtet på forhånd med sakliste. I møtet krysser dere av hvem som er her og hvilken kommune hver taler for. Vedtak og oppgaver skrives der de hører til.',
      { h: 'Én stemme per kommune' },
      'Stemmen skrives i kommunens eget register og vises for nettverket. Tidlige stemmer, sene stemmer og stemmer som kommer med fil, teller likt, og protokollen blir den samme hos alle. Har to fra samme kommune stemt ulikt, står det som uenighet til kommunen har rettet det. Taler du for to kommuner, stemmer du én gang for hver.',
      { h: 'Storskjerm og telefon' },
      'Verkstedmodus viser saken stort på lerretet, med en kode for dem som skal bli med. Telefonen viser det som skal besvares nå.',
      { h: 'Før dere drar til hytta' },
      {
        ul: [
          'Åpne appen én gang på hver telefon og pc mens dere er på nett. Uten det kan den ikke starte der oppe.',
          'Bli med i nettverket og møt hverandre én gang før dere drar.',
          'Uten internett kan enheter på samme trådløse nett holde forbindelsen når de først har funnet hverandre. Finner de ikke hverandre, går alt med [fil](help:fil).',
        ],
      },
      '**Ta med hjem** gir hver av dere filen med alt som ble gjort.',
    ],
  },
  {
    title: 'Møte, avstemming og verkstad',
    lead: 'Sakliste, vedtak og éi røyst per kommune, òg på hytta utan nett.',
    find: 'møte sakliste vedtak oppgåve røyst avrøysting avstemming protokoll verkstad workshop storskjerm projektor hytte utan nett',
    body: [
      { h: 'Møtet' },
      'Lag møtet på førehand med sakliste. I møtet kryssar de av kven som er her og kva kommune kvar talar for. Vedtak og oppgåver blir skrivne der dei høyrer til.',
      { h: 'Éi røyst per kommune' },
      'Røysta blir skriven i kommunens eige register og vist for nettverket. Tidlege røyster, seine røyster og røyster som kjem med fil, tel likt, og protokollen blir den same hos alle. Har to frå same kommune røysta ulikt, står det som usemje til kommunen har retta det. Talar du for to kommunar, røystar du éin gong for kvar.',
      { h: 'Storskjerm og telefon' },
      'Verkstadmodus viser saka stort på lerretet, med ein kode for dei som skal bli med. Telefonen viser det som skal svarast på no.',
      { h: 'Før de dreg til hytta' },
      {
        ul: [
          'Opne appen éin gong på kvar telefon og pc medan de er på nett. Utan det kan han ikkje starte der oppe.',
          'Bli med i nettverket og møt kvarandre éin gong før de dreg.',
          'Utan internett kan einingar på same trådlause nett halde sambandet når dei først har funne kvarandre. Finn dei ikkje kvarandre, går alt med [fil](help:fil).',
        ],
      },
      '**Ta med heim** gir kvar av dykk fila med alt som vart gjort.',
    ],
  },
  {
    title: 'Meetings, votes and workshops',
    lead: 'Agenda, decisions and one voice a municipality, also in the cabin without internet.',
    find: 'meeting agenda decision task vote poll protocol workshop projector cabin offline',
    body: [
      { h: 'The meeting' },
      'Make the meeting beforehand with its agenda. In the meeting, tick who is here and which municipality each speaks for. Decisions and tasks are written where they belong.',
      { h: 'One voice a municipality' },
      'The vote is written in the municipality’s own register and shown to the network. Early votes, late votes and votes that come by file count the same, and the protocol is the same for all. When two of one municipality have voted differently, it stands as disagreement until the municipality has corrected it. If you speak for two municipalities, you vote once for each.',
      { h: 'Projector and phone' },
      'Workshop mode shows the item large on the screen, with a code for those who are to join. The phone shows what is to be answered now.',
      { h: 'Before you leave for the cabin' },
      {
        ul: [
          'Open the app once on each phone and computer while online. Without that it cannot start up there.',
          'Join the network and meet each other once before you leave.',
          'Without internet, devices on the same wireless network can keep their connection once they have found each other. When they do not find each other, everything goes by [file](help:fil).',
        ],
      },
      '**Take home** gives each of you the file with all that was done.',
    ],
  },
)

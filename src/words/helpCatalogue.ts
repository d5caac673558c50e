import { topic } from './helpText.ts'

export const helpCatalogue = topic(
  {
    title: 'Felles katalog',
    lead: 'Bruk felles oppføringer hos dere, foreslå nye, og rydd når det samme har to navn.',
    find: 'produkt katalog foreslå bruk denne dublett doble slå sammen alias bekreftet foreslått nytt',
    body: [
      { h: 'Bruk denne' },
      'Tar oppføringen inn i registeret deres, med det dere velger. Dere kan endre den fritt hos dere. Båndet til katalogen står, så dere får vite når den felles oppføringen blir en annen: **Nytt i katalogen** viser hvert felt, og dere velger å beholde deres eller ta det nye.',
      { h: 'Foreslå for katalogen' },
      'Har dere noe som ikke er der, foreslår dere det. Ingen er sjef over katalogen: en oppføring er «foreslått» til nok kommuner står bak den, og da er den «bekreftet».',
      { h: 'Det samme under to navn' },
      'Appen finner oppføringer som trolig er det samme, og sier hvorfor. Ser dere at det stemmer, slår dere dem sammen. Lenkene til begge virker fortsatt, og sammenslåingen kan oppheves.',
      { h: 'Hvem andre bruker dette?' },
      'På siden til et system ser dere hvem andre som har det, hva de har valgt å vise, og hvilken postkasse dere kan spørre i.',
      { h: 'Fra et annet nettverk' },
      'Er dere med i flere nettverk, kan dere vise katalogen fra det ene i det andre: velg det som mangler, så blir det foreslått der. Hvem som bruker hva, blir ikke med.',
    ],
  },
  {
    title: 'Felles katalog',
    lead: 'Bruk felles oppføringar hos dykk, føreslå nye, og rydd når det same har to namn.',
    find: 'produkt katalog føreslå bruk denne dublett doble slå saman alias stadfesta føreslått nytt',
    body: [
      { h: 'Bruk denne' },
      'Tek oppføringa inn i registeret dykkar, med det de vel. De kan endre ho fritt hos dykk. Bandet til katalogen står, så de får vite når den felles oppføringa blir ei anna: **Nytt i katalogen** viser kvart felt, og de vel å behalde dykkar eller ta det nye.',
      { h: 'Føreslå for katalogen' },
      'Har de noko som ikkje er der, føreslår de det. Ingen er sjef over katalogen: ei oppføring er «føreslått» til nok kommunar står bak ho, og då er ho «stadfesta».',
      { h: 'Det same under to namn' },
      'Appen finn oppføringar som truleg er det same, og seier kvifor. Ser de at det stemmer, slår de dei saman. Lenkjene til begge verkar framleis, og samanslåinga kan opphevast.',
      { h: 'Kven andre bruker dette?' },
      'På sida til eit system ser de kven andre som har det, kva dei har valt å vise, og kva postkasse de kan spørje i.',
      { h: 'Frå eit anna nettverk' },
      'Er de med i fleire nettverk, kan de vise katalogen frå det eine i det andre: vel det som manglar, så blir det føreslått der. Kven som bruker kva, blir ikkje med.',
    ],
  },
  {
    title: 'Common catalogue',
    lead: 'Use common entries at home, propose new ones, and tidy up when one thing has two names.',
    find: 'product catalogue propose use this duplicate merge alias confirmed suggested new',
    body: [
      { h: 'Use this' },
      'Takes the entry into your register, with what you choose. You may change it freely at home. The tie to the catalogue stays, so that you are told when the common entry changes: **New in the catalogue** shows each field, and you choose to keep yours or take the new one.',
      { h: 'Propose for the catalogue' },
      'If you have something that is not there, propose it. Nobody is boss of the catalogue: an entry is “suggested” until enough municipalities stand behind it, and then it is “confirmed”.',
      { h: 'One thing, two names' },
      'The app finds entries that are probably the same, and says why. When you see that it is right, merge them. Links to both go on working, and the merger can be taken back.',
      { h: 'Who else uses this?' },
      'On a system’s page you see who else has it, what they have chosen to show, and which mailbox to ask.',
      { h: 'From another network' },
      'If you are in several networks, you can show the catalogue of one in the other: choose what is missing, and it is proposed there. Who uses what does not come along.',
    ],
  },
)

export const helpBefore = topic(
  {
    title: 'Før nettverkets første møte',
    lead: 'Sett av plass til kommunene, hent inn fjorårets oversikt, og få svar fra dem som ikke har appen.',
    find: 'koordinator sekretariat matrise regneark import svarskjema plassholder avtale delingsavtale forberede',
    body: [
      { h: 'I denne rekkefølgen' },
      {
        ol: [
          'Lag nettverket. Et sekretariat trenger ikke egen kommune.',
          'Sett av plass til kommunene. De står som «ikke med ennå» til de blir med selv.',
          'Hent inn fjorårets oversikt. Navn leses i de fleste former, og appen spør bare om det den er i tvil om. Hver rute blir et forslag. En tom rute blir aldri «nei».',
          'Be om svar. En kommune som ikke har appen, får et skjema i Excel. Når det kommer tilbake, leses svarene inn som forslag.',
          'Inviter dem som vil være med fra egen enhet.',
        ],
      },
      { h: 'En avtale om deling' },
      'Appen har et utkast til en kort avtale: hva som går ut, hva som aldri gjør det, og hva de andre sitter igjen med når noen går ut. Les den sammen før dere begynner.',
    ],
  },
  {
    title: 'Før det første møtet i nettverket',
    lead: 'Set av plass til kommunane, hent inn oversikta frå i fjor, og få svar frå dei som ikkje har appen.',
    find: 'koordinator sekretariat matrise rekneark import svarskjema plasshaldar avtale delingsavtale førebu',
    body: [
      { h: 'I denne rekkjefølgja' },
      {
        ol: [
          'Lag nettverket. Eit sekretariat treng ikkje eigen kommune.',
          'Set av plass til kommunane. Dei står som «ikkje med enno» til dei blir med sjølve.',
          'Hent inn oversikta frå i fjor. Namn blir lesne i dei fleste former, og appen spør berre om det han er i tvil om. Kvar rute blir eit forslag. Ei tom rute blir aldri «nei».',
          'Be om svar. Ein kommune som ikkje har appen, får eit skjema i Excel. Når det kjem tilbake, blir svara lesne inn som forslag.',
          'Inviter dei som vil vere med frå eiga eining.',
        ],
      },
      { h: 'Ein avtale om deling' },
      'Appen har eit utkast til ein kort avtale: kva som går ut, kva som aldri gjer det, og kva dei andre sit att med når nokon går ut. Les han saman før de byrjar.',
    ],
  },
  {
    title: 'Before the network’s first meeting',
    lead: 'Hold places for the municipalities, bring in last year’s list, and get answers from those without the app.',
    find: 'coordinator secretariat matrix spreadsheet import answer form placeholder agreement prepare',
    body: [
      { h: 'In this order' },
      {
        ol: [
          'Make the network. A secretariat needs no municipality of its own.',
          'Hold places for the municipalities. They stand as “not in yet” until they join.',
          'Bring in last year’s list. Names are read in most forms, and the app asks only about what it doubts. Each cell becomes a suggestion. An empty cell never becomes “no”.',
          'Ask for answers. A municipality without the app gets a form in Excel. When it comes back, the answers are read in as suggestions.',
          'Invite those who want to take part from a device of their own.',
        ],
      },
      { h: 'An agreement on sharing' },
      'The app has a draft of a short agreement: what goes out, what never does, and what the others are left with when somebody leaves. Read it together before you begin.',
    ],
  },
)

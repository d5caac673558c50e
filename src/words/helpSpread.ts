import { topic } from './helpText.ts'

export const helpSpread = topic(
  {
    title: 'Utbredelse: hvem bruker hva',
    lead: 'Tabell, kart og utvikling over tid for løsningene i nettverket, og hva hvert tegn betyr.',
    find: 'matrise kart bruk kommuner løsning andel innbyggere dekning oversikt utbredelse felles installasjon',
    body: [
      { h: 'Hvor tallene kommer fra' },
      'Hver kommune viser selv hva den bruker. Det nettverket tror om en kommune, står som «foreslått av nettverket» til kommunen har bekreftet eller rettet det.',
      { h: 'Fire ting som aldri blandes' },
      {
        ul: [
          '**Nei**: kommunen sier at den ikke bruker løsningen.',
          '**Vet ikke**: kommunen har svart at den ikke vet.',
          '**Ikke besvart**: ingen har svart ennå.',
          '**Ikke delt**: kommunen er med, men viser ikke dette.',
        ],
      },
      'En andel regnes alltid av kommunene som teller med, og det står hvor mange som ikke har svart. Ingen kommune rangeres: rekkefølgen er alfabetisk.',
      { h: 'Felles installasjoner' },
      'Bruker flere kommuner den samme installasjonen, for eksempel i et IKT-samarbeid, telles den én gang, med dem som bruker den.',
      { h: 'Ta det med i et møte' },
      'Kartet og kurven kan lagres som bilde til en presentasjon, og tabellene som Excel-fil. Valgene dine står i adressen, så en kollega i nettverket ser det samme når du sender den.',
    ],
  },
  {
    title: 'Utbreiing: kven bruker kva',
    lead: 'Tabell, kart og utvikling over tid for løysingane i nettverket, og kva kvart teikn tyder.',
    find: 'matrise kart bruk kommunar løysing del innbyggjarar dekning oversikt utbreiing felles installasjon',
    body: [
      { h: 'Kvar tala kjem frå' },
      'Kvar kommune viser sjølv kva ho bruker. Det nettverket trur om ein kommune, står som «føreslått av nettverket» til kommunen har stadfesta eller retta det.',
      { h: 'Fire ting som aldri blir blanda' },
      {
        ul: [
          '**Nei**: kommunen seier at ho ikkje bruker løysinga.',
          '**Veit ikkje**: kommunen har svart at ho ikkje veit.',
          '**Ikkje svart på**: ingen har svart enno.',
          '**Ikkje delt**: kommunen er med, men viser ikkje dette.',
        ],
      },
      'Ein del blir alltid rekna av kommunane som tel med, og det står kor mange som ikkje har svart. Ingen kommune blir rangert: rekkjefølgja er alfabetisk.',
      { h: 'Felles installasjonar' },
      'Bruker fleire kommunar den same installasjonen, til dømes i eit IKT-samarbeid, blir han talt éin gong, med dei som bruker han.',
      { h: 'Ta det med i eit møte' },
      'Kartet og kurva kan lagrast som bilete til ein presentasjon, og tabellane som Excel-fil. Vala dine står i adressa, så ein kollega i nettverket ser det same når du sender ho.',
    ],
  },
  {
    title: 'Who uses what',
    lead: 'Table, map and change over time for the network’s solutions, and what each sign means.',
    find: 'matrix map use municipalities solution share inhabitants coverage spread shared installation',
    body: [
      { h: 'Where the figures come from' },
      'Each municipality shows what it uses. What the network believes of a municipality stands as “suggested by the network” until the municipality has confirmed or corrected it.',
      { h: 'Four things that are never mixed' },
      {
        ul: [
          '**No**: the municipality says that it does not use the solution.',
          '**Does not know**: the municipality has answered that it does not know.',
          '**Not answered**: nobody has answered yet.',
          '**Not shared**: the municipality is in, but does not show this.',
        ],
      },
      'A share is always of the municipalities that count, and it says how many have not answered. No municipality is ranked: the order is alphabetical.',
      { h: 'Shared installations' },
      'When several municipalities use the same installation, in an IT co-operation for instance, it is counted once, with those who use it.',
      { h: 'Bring it to a meeting' },
      'The map and the curve can be saved as pictures for a slide, and the tables as an Excel file. Your choices stand in the address, so that a colleague in the network sees the same when you send it.',
    ],
  },
)

export const helpRollout = topic(
  {
    title: 'Innføring og «Hva er vi med på»',
    lead: 'Hva nettverket tilbyr, hva hver kommune har svart, og hva det koster og gir.',
    find: 'tilbud svar plan kvartal gevinst kostnad blokkert står stille leder rådmann bekreft forslag',
    body: [
      { h: 'Tilbud og svar' },
      'Et tilbud er noe nettverket vil ha i bruk sammen, og det sier hva «i bruk» betyr akkurat her. Hver kommune svarer for seg selv: om den er med, hvor langt den er kommet, når den planlegger, og hva som hindrer. Svaret ligger i kommunens eget register og vises for nettverket.',
      { h: 'Foreslått av nettverket' },
      'Andre kan foreslå et svar for dere, for eksempel fra fjorårets regneark. Det teller som et forslag til dere trykker **Stemmer** eller retter det.',
      { h: 'Hva det koster og gir' },
      'Beløpene er fra–til, med forutsetningen ved siden av. Endre forutsetningene og se hva det blir hos dere; det endrer ikke tilbudet.',
      { h: 'Én side til lederen' },
      '**Hva er vi med på** samler det som gjelder dere: hva dere er med på, får og betaler, og hva som venter på svar. Den skrives ut på ett ark.',
    ],
  },
  {
    title: 'Innføring og «Kva er vi med på»',
    lead: 'Kva nettverket tilbyr, kva kvar kommune har svart, og kva det kostar og gir.',
    find: 'tilbod svar plan kvartal gevinst kostnad blokkert står stille leiar rådmann stadfest forslag',
    body: [
      { h: 'Tilbod og svar' },
      'Eit tilbod er noko nettverket vil ha i bruk saman, og det seier kva «i bruk» tyder akkurat her. Kvar kommune svarer for seg sjølv: om ho er med, kor langt ho er komen, når ho planlegg, og kva som hindrar. Svaret ligg i kommunens eige register og blir vist for nettverket.',
      { h: 'Føreslått av nettverket' },
      'Andre kan føreslå eit svar for dykk, til dømes frå reknearket i fjor. Det tel som eit forslag til de trykkjer **Stemmer** eller rettar det.',
      { h: 'Kva det kostar og gir' },
      'Beløpa er frå–til, med føresetnaden ved sida av. Endre føresetnadene og sjå kva det blir hos dykk; det endrar ikkje tilbodet.',
      { h: 'Éi side til leiaren' },
      '**Kva er vi med på** samlar det som gjeld dykk: kva de er med på, får og betaler, og kva som ventar på svar. Ho blir skriven ut på eitt ark.',
    ],
  },
  {
    title: 'Roll-out and “What we are in”',
    lead: 'What the network offers, what each municipality has answered, and what it costs and gives.',
    find: 'offer answer plan quarter benefit cost blocked stands still director confirm suggestion',
    body: [
      { h: 'Offers and answers' },
      'An offer is something the network wants to have in use together, and it says what “in use” means here. Each municipality answers for itself: whether it is in, how far it has come, when it plans to, and what hinders. The answer lies in the municipality’s own register and is shown to the network.',
      { h: 'Suggested by the network' },
      'Others may suggest an answer for you, from last year’s spreadsheet for instance. It counts as a suggestion until you confirm or correct it.',
      { h: 'What it costs and gives' },
      'Amounts are from–to, with the assumption beside them. Change the assumptions and see what it comes to for you; the offer is not changed.',
      { h: 'One page for the director' },
      '**What we are in** gathers what concerns you: what you are in, get and pay, and what waits for an answer. It prints on one sheet.',
    ],
  },
)

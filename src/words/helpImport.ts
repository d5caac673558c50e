import { topic } from './helpText.ts'

export const helpImport = topic(
  {
    title: 'Hente inn regneark',
    lead: 'Hva appen forstår, hva den spør om, og hvorfor ingenting skjer før du har sett planen.',
    find: 'import excel xlsx csv ods importere kolonner overskrift dublett duplikat dato plan fil',
    body: [
      { h: 'Slik går det for seg' },
      {
        ol: [
          '**Fil.** Åpne [Hent inn regneark](import), og velg eller slipp filen. Du kan også lime inn celler fra Excel. Alt leses på enheten din og sendes ingen steder.',
          '**Ark og overskrift.** Appen gjetter hvilket ark og hvilken rad som er overskriften. Tittelrader, tomme rader og tomme kolonner tåles.',
          '**Kolonner.** For hver kolonne ser du hva appen tror den er, ut fra overskriften og innholdet. Rett det som er feil, eller velg at kolonnen ikke skal tas med. Valgene huskes til neste gang.',
          '**Plan.** Du ser hva som er nytt, hva som endres (felt for felt), hva som er likt fra før, og hva som ikke ble forstått, med ark, rad og kolonne.',
          '**Hent inn.** Alt skrives som én handling. Du kan stoppe underveis, og du kan angre alt på én gang etterpå.',
        ],
      },
      { h: 'Filer som kan leses' },
      'Excel (.xlsx, .xlsm), OpenDocument (.ods) og tekst (.csv, .tsv, .txt) med semikolon, komma eller tabulator, både med nye og gamle tegnsett. Gamle .xls-filer, filer med passord og filer over 100 MB blir avvist med en forklaring. Åpne dem i Excel og lagre som .xlsx.',
      { h: 'Hva som blir forstått' },
      {
        ul: [
          'Overskrifter med ulike ord: «Fagsystem», «Applikasjon» og «Systemnavn» er det samme.',
          'Beløp som «1 200 000 kr» og «1,2 mill.», tall med komma, og norske datoer.',
          '«Ja», «Nei», «X» og «?». Spørsmålstegn blir «vet ikke». En tom celle blir **aldri** til «nei» eller 0.',
          'Flere verdier i én celle, skilt med komma, semikolon eller linjeskift.',
          'Leverandører, personer og avtaler som står på samme rad som systemet. De kobles til dem som finnes, eller blir laget.',
        ],
      },
      { h: 'Datoer som kan bety to ting' },
      '«jul.22» kan være juli 2022 eller 22. juli. «2026» er ikke en dag. Appen gjetter ikke: den spør én gang for kolonnen, viser eksempler fra arket, og bruker svaret ditt på alle.',
      { h: 'Det samme to ganger' },
      'Et navn er ikke et bevis. Når to rader ligner, eller en rad ligner noe i registeret, ser du dem side om side med grunnen, og velger: **det samme**, **to forskjellige**, eller **ta ikke med**. To kommuner som deler en installasjon kan være to oppføringer; velg da to forskjellige.',
      { h: 'Hente inn på nytt' },
      'En eksport herfra som hentes inn igjen uten endringer, endrer ingenting. Tomme celler sletter ikke det som står, med mindre du velger det.',
    ],
  },
  {
    title: 'Hente inn rekneark',
    lead: 'Kva appen forstår, kva han spør om, og kvifor ingenting skjer før du har sett planen.',
    find: 'import excel xlsx csv ods importere kolonnar overskrift dublett duplikat dato plan fil',
    body: [
      { h: 'Slik går det føre seg' },
      {
        ol: [
          '**Fil.** Opne [Hent inn rekneark](import), og vel eller slepp fila. Du kan òg lime inn celler frå Excel. Alt blir lese på eininga di og blir ikkje sendt nokon stad.',
          '**Ark og overskrift.** Appen gjettar kva ark og kva rad som er overskrifta. Tittelrader, tomme rader og tomme kolonnar går bra.',
          '**Kolonnar.** For kvar kolonne ser du kva appen trur ho er, ut frå overskrifta og innhaldet. Rett det som er feil, eller vel at kolonnen ikkje skal vere med. Vala blir hugsa til neste gong.',
          '**Plan.** Du ser kva som er nytt, kva som blir endra (felt for felt), kva som er likt frå før, og kva som ikkje vart forstått, med ark, rad og kolonne.',
          '**Hent inn.** Alt blir skrive som éi handling. Du kan stoppe undervegs, og du kan angre alt på éin gong etterpå.',
        ],
      },
      { h: 'Filer som kan lesast' },
      'Excel (.xlsx, .xlsm), OpenDocument (.ods) og tekst (.csv, .tsv, .txt) med semikolon, komma eller tabulator, både med nye og gamle teiknsett. Gamle .xls-filer, filer med passord og filer over 100 MB blir avviste med ei forklaring. Opne dei i Excel og lagre som .xlsx.',
      { h: 'Kva som blir forstått' },
      {
        ul: [
          'Overskrifter med ulike ord: «Fagsystem», «Applikasjon» og «Systemnamn» er det same.',
          'Beløp som «1 200 000 kr» og «1,2 mill.», tal med komma, og norske datoar.',
          '«Ja», «Nei», «X» og «?». Spørjeteikn blir «veit ikkje». Ei tom celle blir **aldri** til «nei» eller 0.',
          'Fleire verdiar i éi celle, skilde med komma, semikolon eller linjeskift.',
          'Leverandørar, personar og avtalar som står på same rad som systemet. Dei blir kopla til dei som finst, eller blir laga.',
        ],
      },
      { h: 'Datoar som kan bety to ting' },
      '«jul.22» kan vere juli 2022 eller 22. juli. «2026» er ikkje ein dag. Appen gjettar ikkje: han spør éin gong for kolonnen, viser døme frå arket, og bruker svaret ditt på alle.',
      { h: 'Det same to gonger' },
      'Eit namn er ikkje eit prov. Når to rader liknar, eller ei rad liknar noko i registeret, ser du dei side om side med grunnen, og vel: **det same**, **to ulike**, eller **ta ikkje med**. To kommunar som deler ein installasjon kan vere to oppføringar; vel då to ulike.',
      { h: 'Hente inn på nytt' },
      'Ein eksport herifrå som blir henta inn att utan endringar, endrar ingenting. Tomme celler slettar ikkje det som står, med mindre du vel det.',
    ],
  },
  {
    title: 'Bring in a spreadsheet',
    lead: 'What the app understands, what it asks about, and why nothing happens until you have seen the plan.',
    find: 'import excel xlsx csv ods columns heading duplicate date plan file',
    body: [
      { h: 'How it goes' },
      {
        ol: [
          '**File.** Open [Bring in a spreadsheet](import), and choose or drop the file. You can also paste cells from Excel. Everything is read on your device and sent nowhere.',
          '**Sheet and heading.** The app guesses which sheet and which row is the heading. Title rows, blank rows and blank columns do no harm.',
          '**Columns.** For each column you see what the app takes it for, from the heading and the content. Correct what is wrong, or leave the column out. Your choices are remembered until next time.',
          '**Plan.** You see what is new, what changes (field by field), what is the same already, and what was not understood, with sheet, row and column.',
          '**Bring in.** Everything is written as one action. You can stop on the way, and you can undo all of it at once afterwards.',
        ],
      },
      { h: 'Files that can be read' },
      'Excel (.xlsx, .xlsm), OpenDocument (.ods) and text (.csv, .tsv, .txt) with semicolons, commas or tabs, in new and old character sets. Old .xls files, files with a password and files over 100 MB are refused with an explanation. Open them in Excel and save as .xlsx.',
      { h: 'What is understood' },
      {
        ul: [
          'Headings in different words: “Fagsystem”, “Applikasjon” and “Systemnavn” are the same.',
          'Amounts such as “1 200 000 kr” and “1,2 mill.”, numbers with a decimal comma, and Norwegian dates.',
          '“Ja”, “Nei”, “X” and “?”. A question mark becomes “don’t know”. An empty cell **never** becomes “no” or 0.',
          'Several values in one cell, separated by comma, semicolon or line break.',
          'Suppliers, people and contracts that stand in the same row as the system. They are linked to those that exist, or made.',
        ],
      },
      { h: 'Dates that may mean two things' },
      '“jul.22” may be July 2022 or 22 July. “2026” is not a day. The app does not guess: it asks once for the column, shows examples from the sheet, and uses your answer for all of them.',
      { h: 'The same thing twice' },
      'A name is not proof. When two rows look alike, or a row looks like something in the register, you see them side by side with the reason, and choose: **the same**, **two different**, or **leave out**. Two municipalities that share an installation may be two records; then choose two different.',
      { h: 'Bringing in again' },
      'An export from here that is brought in again without changes changes nothing. Empty cells do not erase what is there unless you ask for it.',
    ],
  },
)

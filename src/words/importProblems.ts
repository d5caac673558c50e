import { say } from './say.ts'

/** `means` says what is wrong, `fix` what to do about it. */
const p = (means: string, fix: string) => ({ means, fix })

/** Why a file is refused, and what is wrong with cells and rows. The interface checks that every code has its sentence. */
export const importProblems = say(
  {
    refused: {
      'not-a-spreadsheet': p(
        'Dette er ikke et regneark.',
        'Åpne det i programmet det kommer fra, og lagre det som Excel-arbeidsbok (.xlsx) eller CSV.',
      ),
      encrypted: p(
        'Filen er låst med passord.',
        'Åpne den i Excel, fjern passordet under Fil, Informasjon, Beskytt arbeidsbok, lagre, og prøv igjen.',
      ),
      'old-xls': p(
        'Dette er en gammel Excel-fil (.xls), som ikke kan leses her.',
        'Åpne den i Excel eller LibreOffice, velg Lagre som, og velg Excel-arbeidsbok (.xlsx).',
      ),
      'binary-xlsb': p(
        'Dette er en binær Excel-fil (.xlsb), som ikke kan leses her.',
        'Åpne den i Excel, velg Lagre som, og velg Excel-arbeidsbok (.xlsx).',
      ),
      'too-large': p(
        'Filen er for stor.',
        'Ta ut ark, bilder og rader du ikke trenger, eller del den i flere filer. Grensen er 100 MB og 3 millioner fylte celler.',
      ),
      'zip-bomb': p(
        'Filen er bygget slik at den ville fylt minnet på maskinen, og er ikke lest.',
        'Er det et vanlig regneark, åpner du det i Excel og lagrer det på nytt som .xlsx.',
      ),
      empty: p('Det er ingenting i filen.', 'Se at du har valgt riktig fil, og at den er lagret.'),
      corrupt: p(
        'Filen er skadet og kan ikke leses.',
        'Åpne den i Excel, la Excel reparere den, og lagre den på nytt. Eller hent den fra en kopi.',
      ),
      stopped: p('Lesingen ble stoppet.', 'Velg filen på nytt når du vil fortsette.'),
    },
    unchanged: 'Ingenting er endret.',
    problem: {
      'not-a-number': p('Dette er ikke et tall.', 'Skriv bare tallet i cellen, for eksempel 1 200 000.'),
      'not-a-date': p('Dette er ikke en dato.', 'Skriv hele datoen, for eksempel 1.3.2027.'),
      'ambiguous-date': p(
        'Datoen kan bety flere ting.',
        'Skriv den med dag, måned og år med fire siffer, for eksempel 22.7.2027.',
      ),
      'not-a-choice': p(
        'Verdien er ikke et av alternativene i feltet.',
        'Gå tilbake til Kolonner og si hva ordet betyr, eller la kolonnen bli et eget felt.',
      ),
      'not-an-answer': p('Dette er ikke ja, nei eller vet ikke.', 'Skriv ja, nei eller vet ikke i cellen.'),
      'not-an-address': p('Dette er ikke en nettadresse.', 'Skriv adressen med https:// foran.'),
      'not-an-email': p(
        'Dette er ikke en e-postadresse.',
        'Skriv bare adressen, for eksempel post@kommune.no.',
      ),
      'not-a-phone': p('Dette er ikke et telefonnummer.', 'Skriv bare nummeret, for eksempel 72 00 00 00.'),
      'not-an-orgnr': p(
        'Dette er ikke et gyldig organisasjonsnummer.',
        'Det har ni siffer, og kontrollsifferet må stemme. Slå det opp i Enhetsregisteret.',
      ),
      'out-of-range': p('Tallet er utenfor det som er mulig her.', 'Se om et siffer eller et komma er feil.'),
      'too-long': p(
        'Teksten er for lang for feltet eller for en celle i Excel.',
        'Kort den ned i arket, eller skriv den rett i feltet etterpå.',
      ),
      'is-a-link': p(
        'Cellen skal vise til en annen oppføring, men gjør det ikke.',
        'Skriv navnet på oppføringen i cellen.',
      ),
      'formula-error': p(
        'Cellen har en formel som gir feil.',
        'Rett formelen i arket, eller skriv verdien rett inn.',
      ),
      'formula-not-calculated': p(
        'Cellen har en formel som aldri er regnet ut.',
        'Åpne arket i Excel, lagre det, og hent det inn på nytt.',
      ),
      'date-as-text': p(
        'Excel har gjort teksten om til en dato. Den er med slik den vises i arket.',
        'Er det en versjon, for eksempel 9.1, retter du den i arket eller i feltet etterpå.',
      ),
      'several-values': p(
        'Cellen har flere navn, men feltet har plass til ett.',
        'La ett stå igjen, eller velg et felt for flere, for eksempel superbrukere.',
      ),
      'ambiguous-link': p(
        'Flere i registeret har dette navnet.',
        'Skriv noe som skiller dem, for eksempel e-post eller organisasjonsnummer, eller velg rett oppføring etterpå.',
      ),
      'no-such-record': p(
        'Det finnes ingen oppføring med dette navnet.',
        'Legg den inn først, eller rett navnet i arket.',
      ),
      'columns-differ': p(
        'To kolonner som går til samme felt, sier ulikt. Den første gjelder.',
        'Rett den ene i arket, eller gå tilbake og la en av kolonnene være ute.',
      ),
      'unknown-id': p(
        'Id-en finnes ikke i dette registeret. Raden regnes som ny.',
        'Kommer arket fra et annet register, er dette som det skal.',
      ),
      'no-title': p('Raden har ikke noe navn.', 'Skriv et navn i arket hvis raden skal være med.'),
      'looks-like-a-sum': p('Raden ser ut som en sum.', 'Er den noe eget, tar du den med likevel.'),
      'looks-like-a-heading': p(
        'Raden ser ut som en mellomtittel.',
        'Er den noe eget, tar du den med likevel.',
      ),
      'repeated-header': p('Raden gjentar overskriften.', 'Den trengs ikke.'),
      'same-id-twice': p(
        'To rader har samme id. Den andre regnes som en ny.',
        'Er det en kopi av raden, tar du ut den ene.',
      ),
      'which-record': p(
        'Det finnes flere som opplysningene kan gjelde, for eksempel flere avtaler på samme system.',
        'Skriv navnet i en egen kolonne, eller legg opplysningene inn etterpå.',
      ),
    },
  },
  {
    refused: {
      'not-a-spreadsheet': p(
        'Dette er ikkje eit rekneark.',
        'Opne det i programmet det kjem frå, og lagre det som Excel-arbeidsbok (.xlsx) eller CSV.',
      ),
      encrypted: p(
        'Fila er låst med passord.',
        'Opne ho i Excel, fjern passordet under Fil, Informasjon, Vern arbeidsbok, lagre, og prøv igjen.',
      ),
      'old-xls': p(
        'Dette er ei gammal Excel-fil (.xls), som ikkje kan lesast her.',
        'Opne ho i Excel eller LibreOffice, vel Lagre som, og vel Excel-arbeidsbok (.xlsx).',
      ),
      'binary-xlsb': p(
        'Dette er ei binær Excel-fil (.xlsb), som ikkje kan lesast her.',
        'Opne ho i Excel, vel Lagre som, og vel Excel-arbeidsbok (.xlsx).',
      ),
      'too-large': p(
        'Fila er for stor.',
        'Ta ut ark, bilete og rader du ikkje treng, eller del ho i fleire filer. Grensa er 100 MB og 3 millionar fylte celler.',
      ),
      'zip-bomb': p(
        'Fila er bygd slik at ho ville fylt minnet på maskina, og er ikkje lesen.',
        'Er det eit vanleg rekneark, opnar du det i Excel og lagrar det på nytt som .xlsx.',
      ),
      empty: p('Det er ingenting i fila.', 'Sjå at du har valt rett fil, og at ho er lagra.'),
      corrupt: p(
        'Fila er skadd og kan ikkje lesast.',
        'Opne ho i Excel, la Excel reparere ho, og lagre ho på nytt. Eller hent ho frå ein kopi.',
      ),
      stopped: p('Lesinga vart stoppa.', 'Vel fila på nytt når du vil halde fram.'),
    },
    unchanged: 'Ingenting er endra.',
    problem: {
      'not-a-number': p('Dette er ikkje eit tal.', 'Skriv berre talet i cella, til dømes 1 200 000.'),
      'not-a-date': p('Dette er ikkje ein dato.', 'Skriv heile datoen, til dømes 1.3.2027.'),
      'ambiguous-date': p(
        'Datoen kan bety fleire ting.',
        'Skriv han med dag, månad og år med fire siffer, til dømes 22.7.2027.',
      ),
      'not-a-choice': p(
        'Verdien er ikkje eitt av alternativa i feltet.',
        'Gå tilbake til Kolonnar og sei kva ordet betyr, eller la kolonnen bli eit eige felt.',
      ),
      'not-an-answer': p(
        'Dette er ikkje ja, nei eller veit ikkje.',
        'Skriv ja, nei eller veit ikkje i cella.',
      ),
      'not-an-address': p('Dette er ikkje ei nettadresse.', 'Skriv adressa med https:// framfor.'),
      'not-an-email': p(
        'Dette er ikkje ei e-postadresse.',
        'Skriv berre adressa, til dømes post@kommune.no.',
      ),
      'not-a-phone': p('Dette er ikkje eit telefonnummer.', 'Skriv berre nummeret, til dømes 72 00 00 00.'),
      'not-an-orgnr': p(
        'Dette er ikkje eit gyldig organisasjonsnummer.',
        'Det har ni siffer, og kontrollsifferet må stemme. Slå det opp i Einingsregisteret.',
      ),
      'out-of-range': p(
        'Talet er utanfor det som er mogleg her.',
        'Sjå om eit siffer eller eit komma er feil.',
      ),
      'too-long': p(
        'Teksten er for lang for feltet eller for ei celle i Excel.',
        'Kort han ned i arket, eller skriv han rett i feltet etterpå.',
      ),
      'is-a-link': p(
        'Cella skal vise til ei anna oppføring, men gjer det ikkje.',
        'Skriv namnet på oppføringa i cella.',
      ),
      'formula-error': p(
        'Cella har ein formel som gir feil.',
        'Rett formelen i arket, eller skriv verdien rett inn.',
      ),
      'formula-not-calculated': p(
        'Cella har ein formel som aldri er rekna ut.',
        'Opne arket i Excel, lagre det, og hent det inn på nytt.',
      ),
      'date-as-text': p(
        'Excel har gjort teksten om til ein dato. Han er med slik han står i arket.',
        'Er det ein versjon, til dømes 9.1, rettar du han i arket eller i feltet etterpå.',
      ),
      'several-values': p(
        'Cella har fleire namn, men feltet har plass til eitt.',
        'La eitt stå att, eller vel eit felt for fleire, til dømes superbrukarar.',
      ),
      'ambiguous-link': p(
        'Fleire i registeret har dette namnet.',
        'Skriv noko som skil dei, til dømes e-post eller organisasjonsnummer, eller vel rett oppføring etterpå.',
      ),
      'no-such-record': p(
        'Det finst inga oppføring med dette namnet.',
        'Legg ho inn først, eller rett namnet i arket.',
      ),
      'columns-differ': p(
        'To kolonnar som går til same felt, seier ulikt. Den første gjeld.',
        'Rett den eine i arket, eller gå tilbake og la ein av kolonnane vere ute.',
      ),
      'unknown-id': p(
        'Id-en finst ikkje i dette registeret. Rada blir rekna som ny.',
        'Kjem arket frå eit anna register, er dette som det skal.',
      ),
      'no-title': p('Rada har ikkje noko namn.', 'Skriv eit namn i arket om rada skal vere med.'),
      'looks-like-a-sum': p('Rada ser ut som ein sum.', 'Er ho noko eige, tek du ho med likevel.'),
      'looks-like-a-heading': p(
        'Rada ser ut som ein mellomtittel.',
        'Er ho noko eige, tek du ho med likevel.',
      ),
      'repeated-header': p('Rada tek opp att overskrifta.', 'Ho trengst ikkje.'),
      'same-id-twice': p(
        'To rader har same id. Den andre blir rekna som ei ny.',
        'Er det ein kopi av rada, tek du ut den eine.',
      ),
      'which-record': p(
        'Det finst fleire som opplysningane kan gjelde, til dømes fleire avtalar på same system.',
        'Skriv namnet i ein eigen kolonne, eller legg opplysningane inn etterpå.',
      ),
    },
  },
  {
    refused: {
      'not-a-spreadsheet': p(
        'This is not a spreadsheet.',
        'Open it in the program it comes from, and save it as an Excel workbook (.xlsx) or CSV.',
      ),
      encrypted: p(
        'The file is locked with a password.',
        'Open it in Excel, remove the password under File, Info, Protect Workbook, save, and try again.',
      ),
      'old-xls': p(
        'This is an old Excel file (.xls), which cannot be read here.',
        'Open it in Excel or LibreOffice, choose Save as, and choose Excel workbook (.xlsx).',
      ),
      'binary-xlsb': p(
        'This is a binary Excel file (.xlsb), which cannot be read here.',
        'Open it in Excel, choose Save as, and choose Excel workbook (.xlsx).',
      ),
      'too-large': p(
        'The file is too large.',
        'Take out sheets, pictures and rows you do not need, or split it. The limit is 100 MB and 3 million filled cells.',
      ),
      'zip-bomb': p(
        'The file is built so that it would fill the machine’s memory, and has not been read.',
        'If it is an ordinary spreadsheet, open it in Excel and save it anew as .xlsx.',
      ),
      empty: p('There is nothing in the file.', 'See that you chose the right file, and that it is saved.'),
      corrupt: p(
        'The file is damaged and cannot be read.',
        'Open it in Excel, let Excel repair it, and save it anew. Or fetch it from a copy.',
      ),
      stopped: p('Reading was stopped.', 'Choose the file again when you want to go on.'),
    },
    unchanged: 'Nothing has changed.',
    problem: {
      'not-a-number': p('This is not a number.', 'Write only the number in the cell, such as 1 200 000.'),
      'not-a-date': p('This is not a date.', 'Write the whole date, such as 1.3.2027.'),
      'ambiguous-date': p(
        'The date may mean several things.',
        'Write it with day, month and a year of four digits, such as 22.7.2027.',
      ),
      'not-a-choice': p(
        'The value is not one of the field’s options.',
        'Go back to Columns and say what the word means, or make the column a field of your own.',
      ),
      'not-an-answer': p('This is not yes, no or don’t know.', 'Write yes, no or don’t know in the cell.'),
      'not-an-address': p('This is not a web address.', 'Write the address with https:// in front.'),
      'not-an-email': p('This is not an e-mail address.', 'Write only the address, such as post@kommune.no.'),
      'not-a-phone': p('This is not a phone number.', 'Write only the number, such as 72 00 00 00.'),
      'not-an-orgnr': p(
        'This is not a valid organisation number.',
        'It has nine digits, and the check digit must add up. Look it up in the Central Coordinating Register.',
      ),
      'out-of-range': p(
        'The number is outside what is possible here.',
        'See if a digit or a comma is wrong.',
      ),
      'too-long': p(
        'The text is too long for the field or for a cell in Excel.',
        'Shorten it in the sheet, or write it in the field afterwards.',
      ),
      'is-a-link': p(
        'The cell should refer to another record, but does not.',
        'Write the name of the record in the cell.',
      ),
      'formula-error': p(
        'The cell has a formula that gives an error.',
        'Correct the formula in the sheet, or write the value itself.',
      ),
      'formula-not-calculated': p(
        'The cell has a formula that was never calculated.',
        'Open the sheet in Excel, save it, and bring it in again.',
      ),
      'date-as-text': p(
        'Excel has turned the text into a date. It is included as the sheet shows it.',
        'If it is a version, such as 9.1, correct it in the sheet or in the field afterwards.',
      ),
      'several-values': p(
        'The cell has several names, but the field has room for one.',
        'Leave one, or choose a field for several, such as super users.',
      ),
      'ambiguous-link': p(
        'Several in the register have this name.',
        'Write something that tells them apart, such as an e-mail or organisation number, or choose the right record afterwards.',
      ),
      'no-such-record': p(
        'There is no record of this name.',
        'Enter it first, or correct the name in the sheet.',
      ),
      'columns-differ': p(
        'Two columns that go to the same field say different things. The first counts.',
        'Correct one of them in the sheet, or go back and leave one of the columns out.',
      ),
      'unknown-id': p(
        'The id is not in this register. The row counts as new.',
        'If the sheet comes from another register, this is as it should be.',
      ),
      'no-title': p('The row has no name.', 'Write a name in the sheet if the row should be included.'),
      'looks-like-a-sum': p(
        'The row looks like a sum.',
        'If it is something of its own, include it after all.',
      ),
      'looks-like-a-heading': p(
        'The row looks like a heading between rows.',
        'If it is something of its own, include it after all.',
      ),
      'repeated-header': p('The row repeats the heading.', 'It is not needed.'),
      'same-id-twice': p(
        'Two rows have the same id. The second counts as new.',
        'If it is a copy of the row, take one of them out.',
      ),
      'which-record': p(
        'There are several that the details may be about, such as several contracts of the same system.',
        'Write the name in a column of its own, or enter the details afterwards.',
      ),
    },
  },
)

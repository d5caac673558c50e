import { say } from './say.ts'

/** Backups: to a file, to a folder, and what the browser has promised. */
export const backup = say(
  {
    title: 'Sikkerhetskopi',
    lead: 'Registeret ligger på denne enheten. Blir den borte, eller nettleseren tømt, er sikkerhetskopien det som henter alt tilbake.',
    fileTitle: 'Ta en kopi til fil',
    fileText: 'Én fil med alt: oppføringer, historikk og nøkler. Legg den et sted bare de rette har tilgang.',
    lock: 'Lås filen med passord',
    lockHelp:
      'Uten passord kan alle som får tak i filen, lese alt. Mister du passordet, kan ingen åpne filen.',
    passphrase: 'Passord',
    passphraseShort: 'Bruk minst 10 tegn.',
    make: 'Last ned kopi',
    making: 'Lager kopien …',
    made: 'Kopien er lastet ned.',
    lastMade: (when: string) => `Siste kopi: ${when}`,
    never: 'Det er ikke tatt noen kopi ennå.',
    old: 'Det er over 30 dager siden siste kopi.',
    folderTitle: 'Automatisk kopi til en mappe',
    folderText:
      'Velg en mappe, gjerne i OneDrive eller Teams. Appen legger en ny kopi der etter hver endring, og henter den tilbake hvis nettleseren er tømt.',
    folderNot:
      'Denne nettleseren kan ikke skrive til en mappe. Bruk Edge eller Chrome på en datamaskin, eller ta kopi til fil.',
    choose: 'Velg mappe',
    folderIs: (name: string) => `Mappe: ${name}`,
    folderAsk: 'Nettleseren må ha lov til å skrive i mappen igjen.',
    folderAllow: 'Gi tilgang',
    folderStop: 'Slutt å bruke mappen',
    folderSaved: (when: string) => `Siste kopi i mappen: ${when}`,
    folderFailed:
      'Klarte ikke å skrive til mappen. Finnes den fortsatt, og er det plass? Endringene dine er lagret i nettleseren.',
    folderWriting: 'Skriver til mappen …',
    storageTitle: 'Plass og løfter fra nettleseren',
    persisted: 'Nettleseren har lovet å ikke slette registeret av seg selv.',
    notPersisted:
      'Nettleseren har ikke lovet å beholde registeret: den kan slette det hvis maskinen går tom for plass.',
    askPersist: 'Be nettleseren beholde det',
    persistNo:
      'Nettleseren sa nei. Installer appen (fra adresselinjen), eller bruk mappe eller fil for sikkerhetskopi.',
    used: (used: string, quota: string) => `Bruker ${used} av ${quota} som er tilgjengelig.`,
    restoreTitle: 'Hent tilbake',
    restoreText:
      'Har du en .samorden-fil fra før, henter du den inn her. Den legges sammen med det som er her, og fjerner ingenting.',
    restore: 'Hent fra fil',
    reminder: 'Det finnes ingen fersk sikkerhetskopi. Ta en nå, så er du trygg.',
    reminderDo: 'Ta kopi',
    beforeImport:
      'Før du legger inn mye: nettlesere på jobbmaskiner (Edge med utlogging, Citrix) kan tømme alt når du logger ut. Velg en mappe for sikkerhetskopi først.',
  },
  {
    title: 'Tryggingskopi',
    lead: 'Registeret ligg på denne eininga. Blir ho borte, eller nettlesaren tømd, er tryggingskopien det som hentar alt tilbake.',
    fileTitle: 'Ta ein kopi til fil',
    fileText:
      'Éi fil med alt: oppføringar, historikk og nøklar. Legg ho ein stad berre dei rette har tilgang.',
    lock: 'Lås fila med passord',
    lockHelp: 'Utan passord kan alle som får tak i fila, lese alt. Mistar du passordet, kan ingen opne fila.',
    passphrase: 'Passord',
    passphraseShort: 'Bruk minst 10 teikn.',
    make: 'Last ned kopi',
    making: 'Lagar kopien …',
    made: 'Kopien er lasta ned.',
    lastMade: (when: string) => `Siste kopi: ${when}`,
    never: 'Det er ikkje teke nokon kopi enno.',
    old: 'Det er over 30 dagar sidan siste kopi.',
    folderTitle: 'Automatisk kopi til ei mappe',
    folderText:
      'Vel ei mappe, gjerne i OneDrive eller Teams. Appen legg ein ny kopi der etter kvar endring, og hentar han tilbake om nettlesaren er tømd.',
    folderNot:
      'Denne nettlesaren kan ikkje skrive til ei mappe. Bruk Edge eller Chrome på ei datamaskin, eller ta kopi til fil.',
    choose: 'Vel mappe',
    folderIs: (name: string) => `Mappe: ${name}`,
    folderAsk: 'Nettlesaren må få lov til å skrive i mappa igjen.',
    folderAllow: 'Gi tilgang',
    folderStop: 'Slutt å bruke mappa',
    folderSaved: (when: string) => `Siste kopi i mappa: ${when}`,
    folderFailed:
      'Klarte ikkje å skrive til mappa. Finst ho framleis, og er det plass? Endringane dine er lagra i nettlesaren.',
    folderWriting: 'Skriv til mappa …',
    storageTitle: 'Plass og lovnader frå nettlesaren',
    persisted: 'Nettlesaren har lova å ikkje slette registeret av seg sjølv.',
    notPersisted:
      'Nettlesaren har ikkje lova å behalde registeret: han kan slette det om maskina går tom for plass.',
    askPersist: 'Be nettlesaren behalde det',
    persistNo:
      'Nettlesaren sa nei. Installer appen (frå adresselinja), eller bruk mappe eller fil for tryggingskopi.',
    used: (used: string, quota: string) => `Bruker ${used} av ${quota} som er tilgjengeleg.`,
    restoreTitle: 'Hent tilbake',
    restoreText:
      'Har du ei .samorden-fil frå før, hentar du ho inn her. Ho blir lagd saman med det som er her, og fjernar ingenting.',
    restore: 'Hent frå fil',
    reminder: 'Det finst ingen fersk tryggingskopi. Ta ein no, så er du trygg.',
    reminderDo: 'Ta kopi',
    beforeImport:
      'Før du legg inn mykje: nettlesarar på jobbmaskiner (Edge med utlogging, Citrix) kan tømme alt når du loggar ut. Vel ei mappe for tryggingskopi først.',
  },
  {
    title: 'Backup',
    lead: 'The register is on this device. If it is lost, or the browser is cleared, the backup is what brings everything back.',
    fileTitle: 'Make a backup file',
    fileText:
      'One file with everything: records, history and keys. Keep it where only the right people can reach it.',
    lock: 'Lock the file with a passphrase',
    lockHelp:
      'Without one, anybody who gets the file can read everything. If you lose the passphrase, nobody can open the file.',
    passphrase: 'Passphrase',
    passphraseShort: 'Use at least 10 characters.',
    make: 'Download a backup',
    making: 'Making the backup …',
    made: 'The backup is downloaded.',
    lastMade: (when: string) => `Last backup: ${when}`,
    never: 'No backup has been made yet.',
    old: 'The last backup is more than 30 days old.',
    folderTitle: 'Automatic backup to a folder',
    folderText:
      'Choose a folder, preferably in OneDrive or Teams. The app puts a new copy there after every change, and fetches it back if the browser has been cleared.',
    folderNot:
      'This browser cannot write to a folder. Use Edge or Chrome on a computer, or make a backup file.',
    choose: 'Choose folder',
    folderIs: (name: string) => `Folder: ${name}`,
    folderAsk: 'The browser must be allowed to write in the folder again.',
    folderAllow: 'Allow',
    folderStop: 'Stop using the folder',
    folderSaved: (when: string) => `Last copy in the folder: ${when}`,
    folderFailed:
      'Could not write to the folder. Is it still there, and is there room? Your changes are saved in the browser.',
    folderWriting: 'Writing to the folder …',
    storageTitle: 'Space, and what the browser promises',
    persisted: 'The browser has promised not to delete the register by itself.',
    notPersisted:
      'The browser has not promised to keep the register: it may delete it if the machine runs out of space.',
    askPersist: 'Ask the browser to keep it',
    persistNo:
      'The browser said no. Install the app (from the address bar), or back up to a folder or a file.',
    used: (used: string, quota: string) => `Uses ${used} of the ${quota} available.`,
    restoreTitle: 'Bring back',
    restoreText:
      'If you have a .samorden file, fetch it here. It is joined with what is here, and removes nothing.',
    restore: 'Fetch from a file',
    reminder: 'There is no recent backup. Make one now to be safe.',
    reminderDo: 'Back up',
    beforeImport:
      'Before you enter a lot: browsers on work machines (Edge at log-out, Citrix) may clear everything when you log out. Choose a backup folder first.',
  },
)

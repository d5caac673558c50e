import { count, say } from './say.ts'

/** A register is left, removed in another tab, or brought in from a copy. */
export const leaving = say(
  {
    title: 'Noe er ikke lagret',
    what: (n: number) =>
      `${count(n, 'endring', 'endringer')} er ikke lagret, for nettleseren lot seg ikke skrive til. Går du videre nå, kan de bli borte. Ta en sikkerhetskopi først: den har også det som ikke er lagret.`,
    copy: 'Ta sikkerhetskopi',
    copied: 'Kopien er lagret i nedlastinger. Nå kan du gå videre.',
    copyFailed: 'Det gikk ikke å lage kopien. Bli her, og prøv igjen.',
    go: 'Gå videre likevel',
    stay: 'Bli her',
    notInCopies: (n: number) =>
      `${count(n, 'endring', 'endringer')} er ikke lagret ennå. Bare en kopi du tar nå, har dem med.`,
    gone: 'Registeret er fjernet fra denne enheten i en annen fane. Det du ser, er borte når du lukker denne.',
    goneCopy: 'Ta sikkerhetskopi av det',
    goneLeave: 'Lukk det',
    removeFailed: 'Registeret ble ikke fjernet. Lukk andre faner med appen, og prøv igjen.',
    restored: (name: string, n: number) =>
      `${name} er hentet fra kopien: ${count(n, 'oppføring', 'oppføringer')}.`,
    merged: (name: string, n: number) =>
      n > 0
        ? `Kopien er lagt til ${name}, som var her fra før: ${count(n, 'ny oppføring', 'nye oppføringer')}. Ingenting er fjernet.`
        : `Kopien er lagt til ${name}, som var her fra før. Den hadde ingen oppføringer du manglet, og ingenting er fjernet.`,
    mergedOther: (name: string) => `Kopien er lagt til ${name}, som var her fra før. Ingenting er fjernet.`,
    unreadable:
      'Filen lot seg ikke lese. Velg en fil, ikke en mappe, og sjekk at den ligger på denne enheten.',
    opening: 'Åpner registeret …',
    undoNot: 'Dette kan ikke angres lenger.',
  },
  {
    title: 'Noko er ikkje lagra',
    what: (n: number) =>
      `${count(n, 'endring', 'endringar')} er ikkje lagra, for nettlesaren lét seg ikkje skrive til. Går du vidare no, kan dei bli borte. Ta ein tryggingskopi først: han har med det som ikkje er lagra òg.`,
    copy: 'Ta tryggingskopi',
    copied: 'Kopien er lagra i nedlastingar. No kan du gå vidare.',
    copyFailed: 'Det gjekk ikkje å lage kopien. Bli her, og prøv igjen.',
    go: 'Gå vidare likevel',
    stay: 'Bli her',
    notInCopies: (n: number) =>
      `${count(n, 'endring', 'endringar')} er ikkje lagra enno. Berre ein kopi du tek no, har dei med.`,
    gone: 'Registeret er fjerna frå denne eininga i ei anna fane. Det du ser, er borte når du lukkar denne.',
    goneCopy: 'Ta tryggingskopi av det',
    goneLeave: 'Lukk det',
    removeFailed: 'Registeret vart ikkje fjerna. Lukk andre faner med appen, og prøv igjen.',
    restored: (name: string, n: number) =>
      `${name} er henta frå kopien: ${count(n, 'oppføring', 'oppføringar')}.`,
    merged: (name: string, n: number) =>
      n > 0
        ? `Kopien er lagd til ${name}, som var her frå før: ${count(n, 'ny oppføring', 'nye oppføringar')}. Ingenting er fjerna.`
        : `Kopien er lagd til ${name}, som var her frå før. Han hadde ingen oppføringar du mangla, og ingenting er fjerna.`,
    mergedOther: (name: string) => `Kopien er lagd til ${name}, som var her frå før. Ingenting er fjerna.`,
    unreadable: 'Fila lét seg ikkje lese. Vel ei fil, ikkje ei mappe, og sjekk at ho ligg på denne eininga.',
    opening: 'Opnar registeret …',
    undoNot: 'Dette kan ikkje angrast lenger.',
  },
  {
    title: 'Something is not saved',
    what: (n: number) =>
      `${count(n, 'change is', 'changes are')} not saved, because the browser could not be written to. If you go on now, they may be lost. Make a backup first: it also has what is not saved.`,
    copy: 'Make a backup',
    copied: 'The copy is in your downloads. You can go on now.',
    copyFailed: 'The copy could not be made. Stay here, and try again.',
    go: 'Go on anyway',
    stay: 'Stay here',
    notInCopies: (n: number) =>
      `${count(n, 'change is', 'changes are')} not saved yet. Only a copy made now includes them.`,
    gone: 'The register has been removed from this device in another tab. What you see is gone when you close this one.',
    goneCopy: 'Make a backup of it',
    goneLeave: 'Close it',
    removeFailed: 'The register was not removed. Close other tabs with the app, and try again.',
    restored: (name: string, n: number) =>
      `${name} has been restored from the copy: ${count(n, 'record', 'records')}.`,
    merged: (name: string, n: number) =>
      n > 0
        ? `The copy has been added to ${name}, which was here already: ${count(n, 'new record', 'new records')}. Nothing has been removed.`
        : `The copy has been added to ${name}, which was here already. It had no records that you lacked, and nothing has been removed.`,
    mergedOther: (name: string) =>
      `The copy has been added to ${name}, which was here already. Nothing has been removed.`,
    unreadable:
      'The file could not be read. Choose a file, not a folder, and check that it is on this device.',
    opening: 'Opening the register …',
    undoNot: 'This can no longer be undone.',
  },
)

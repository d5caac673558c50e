import { count, say } from './say.ts'

/** What removing means, said before it is done: a device, a person, an organisation, and leaving. */
export const sharingRemove = say(
  {
    deviceTitle: (name: string) => `Fjerne ${name}?`,
    personTitle: (name: string) => `Fjerne ${name} fra registeret?`,
    personDevices: (n: number, names: string) =>
      `${count(n, 'enhet', 'enheter')} fjernes: ${names}. Personkortet står. Skal det også bort, sletter du det på siden til personen.`,
    stops: 'Hva som stopper',
    stopsText:
      'Enheten får ikke noe nytt, og det den skriver fra nå av, teller ikke. Det gjelder også om den er uten nett når du gjør dette.',
    stays: 'Hva som blir hos dem',
    staysText: 'Det som alt er hentet til enheten, ligger der fortsatt. Det kan ikke slettes herfra.',
    remain: 'Hvem som er igjen',
    remainNone: 'Bare denne enheten er igjen. Lag et gjenopprettingsark, eller inviter en til.',
    keys: 'Nye nøkler',
    keysText: 'De som er igjen, får nye nøkler med en gang, eller neste gang de er på nett.',
    leaves: 'Hva skal den fortsatt kunne?',
    nothing: 'Ingenting',
    nothingText: 'Har sluttet, eller enheten er mistet eller stjålet.',
    reading: 'Lese',
    readingText: 'Skal ikke skrive lenger, men får det nye å lese.',
    do: 'Fjern',
    doing: 'Fjerner …',
    done: (name: string) => `${name} er fjernet. De andre får nye nøkler.`,
    backAgain: 'Skal de med igjen, må de inviteres på nytt.',
    failed: 'Fjerningen ble ikke lagret. Ingenting er endret. Prøv igjen.',
    partly: (done: number, of: number) => `${done} av ${of} enheter ble fjernet. Prøv igjen for resten.`,
    notYou: (name: string) => `Du kan ikke fjerne ${name}`,
    notYouRole: 'Bare administratorer kan fjerne noen.',
    notYouBranch:
      'En administrator kan fjerne dem hun selv har sluppet inn, og dem de igjen har sluppet inn. Slik kan ingen kuppe et register.',
    whoCan: (names: string) => `Det kan ${names}.`,
    sheetCan: 'Den som har gjenopprettingsarket, kan alltid.',
    askSheet: 'Bruk gjenopprettingsarket',

    memberTitle: (name: string, network: string) => `Fjerne ${name} fra ${network}?`,
    memberStops: (name: string) =>
      `${name} får ikke noe nytt fra de andre, og de andre får ikke noe nytt fra ${name}.`,
    memberStays: 'Det de alt har fått, kan de beholde. Registeret deres er deres eget, og er ikke rørt.',
    memberRemain: (names: string) => `Igjen i nettverket: ${names}.`,
    memberKeys: 'Nettverket får ny nøkkel. De andre får den neste gang de er på nett.',
    memberDone: (name: string) => `${name} er fjernet fra nettverket`,
    leaveTitle: (network: string) => `Gå ut av ${network}?`,
    leaveStops:
      'De andre får ikke noe nytt fra dere. Når en administrator i nettverket har fjernet dere, får dere heller ikke noe nytt fra dem.',
    leaveStays:
      'Det de alt har fått fra dere, kan de beholde. Det dere har fått fra dem, blir ikke oppdatert lenger.',
    leaveOwn: 'Deres eget register er ikke rørt.',
    others: 'De andre',
    leaveTold:
      'De andre får vite at dere har gått ut, så snart denne enheten møter en av deres eller de får en fil herfra.',
    leaveNotTold: 'Denne enheten kan ikke skrive i nettverket, så dere må si fra til de andre selv.',
    leaveDo: 'Gå ut',
    leaveDone: (network: string) => `Dere er ute av ${network}`,
    lastAdministrator:
      'Dere er den eneste som kan slippe inn nye her. Går dere ut, kan ingen gjøre det etterpå uten nettverkets gjenopprettingsark.',
    stolen: 'Er PC-en stjålet?',
    left: 'Når noen slutter',
  },
  {
    deviceTitle: (name: string) => `Fjerne ${name}?`,
    personTitle: (name: string) => `Fjerne ${name} frå registeret?`,
    personDevices: (n: number, names: string) =>
      `${count(n, 'eining', 'einingar')} blir fjerna: ${names}. Personkortet står. Skal det òg bort, slettar du det på sida til personen.`,
    stops: 'Kva som stoppar',
    stopsText:
      'Eininga får ikkje noko nytt, og det ho skriv frå no av, tel ikkje. Det gjeld òg om ho er utan nett når du gjer dette.',
    stays: 'Kva som blir hos dei',
    staysText: 'Det som alt er henta til eininga, ligg der framleis. Det kan ikkje slettast herifrå.',
    remain: 'Kven som er att',
    remainNone: 'Berre denne eininga er att. Lag eit gjenopprettingsark, eller inviter ei til.',
    keys: 'Nye nøklar',
    keysText: 'Dei som er att, får nye nøklar med ein gong, eller neste gong dei er på nett.',
    leaves: 'Kva skal ho framleis kunne?',
    nothing: 'Ingenting',
    nothingText: 'Har slutta, eller eininga er mista eller stolen.',
    reading: 'Lese',
    readingText: 'Skal ikkje skrive lenger, men får det nye å lese.',
    do: 'Fjern',
    doing: 'Fjernar …',
    done: (name: string) => `${name} er fjerna. Dei andre får nye nøklar.`,
    backAgain: 'Skal dei med att, må dei inviterast på nytt.',
    failed: 'Fjerninga vart ikkje lagra. Ingenting er endra. Prøv igjen.',
    partly: (done: number, of: number) => `${done} av ${of} einingar vart fjerna. Prøv igjen for resten.`,
    notYou: (name: string) => `Du kan ikkje fjerne ${name}`,
    notYouRole: 'Berre administratorar kan fjerne nokon.',
    notYouBranch:
      'Ein administrator kan fjerne dei ho sjølv har sleppt inn, og dei som dei igjen har sleppt inn. Slik kan ingen kuppe eit register.',
    whoCan: (names: string) => `Det kan ${names}.`,
    sheetCan: 'Den som har gjenopprettingsarket, kan alltid.',
    askSheet: 'Bruk gjenopprettingsarket',

    memberTitle: (name: string, network: string) => `Fjerne ${name} frå ${network}?`,
    memberStops: (name: string) =>
      `${name} får ikkje noko nytt frå dei andre, og dei andre får ikkje noko nytt frå ${name}.`,
    memberStays: 'Det dei alt har fått, kan dei behalde. Registeret deira er deira eige, og er ikkje rørt.',
    memberRemain: (names: string) => `Att i nettverket: ${names}.`,
    memberKeys: 'Nettverket får ny nøkkel. Dei andre får han neste gong dei er på nett.',
    memberDone: (name: string) => `${name} er fjerna frå nettverket`,
    leaveTitle: (network: string) => `Gå ut av ${network}?`,
    leaveStops:
      'Dei andre får ikkje noko nytt frå dykk. Når ein administrator i nettverket har fjerna dykk, får de heller ikkje noko nytt frå dei.',
    leaveStays:
      'Det dei alt har fått frå dykk, kan dei behalde. Det de har fått frå dei, blir ikkje oppdatert lenger.',
    leaveOwn: 'Dykkar eige register er ikkje rørt.',
    others: 'Dei andre',
    leaveTold:
      'Dei andre får vite at de har gått ut, så snart denne eininga møter ei av deira eller dei får ei fil herifrå.',
    leaveNotTold: 'Denne eininga kan ikkje skrive i nettverket, så de må seie frå til dei andre sjølve.',
    leaveDo: 'Gå ut',
    leaveDone: (network: string) => `De er ute av ${network}`,
    lastAdministrator:
      'De er den einaste som kan sleppe inn nye her. Går de ut, kan ingen gjere det etterpå utan gjenopprettingsarket til nettverket.',
    stolen: 'Er PC-en stolen?',
    left: 'Når nokon sluttar',
  },
  {
    deviceTitle: (name: string) => `Remove ${name}?`,
    personTitle: (name: string) => `Remove ${name} from the register?`,
    personDevices: (n: number, names: string) =>
      `${count(n, 'device is', 'devices are')} removed: ${names}. The person card stays. If it should go too, erase it on the page of the person.`,
    stops: 'What stops',
    stopsText:
      'The device gets nothing new, and what it writes from now on does not count. That holds even if it is offline as you do this.',
    stays: 'What stays with them',
    staysText: 'What the device has already fetched still lies there. It cannot be deleted from here.',
    remain: 'Who remains',
    remainNone: 'Only this device remains. Make a recovery sheet, or invite one more.',
    keys: 'New keys',
    keysText: 'Those who remain get new keys at once, or the next time they are online.',
    leaves: 'What should it still be able to do?',
    nothing: 'Nothing',
    nothingText: 'Has left, or the device is lost or stolen.',
    reading: 'Read',
    readingText: 'Should no longer write, but gets what is new to read.',
    do: 'Remove',
    doing: 'Removing …',
    done: (name: string) => `${name} is removed. The others get new keys.`,
    backAgain: 'If they are to come back, they must be invited again.',
    failed: 'The removal was not saved. Nothing is changed. Try again.',
    partly: (done: number, of: number) => `${done} of ${of} devices were removed. Try again for the rest.`,
    notYou: (name: string) => `You cannot remove ${name}`,
    notYouRole: 'Only administrators can remove anyone.',
    notYouBranch:
      'An administrator can remove those she has let in herself, and those they have let in. So nobody can take over a register.',
    whoCan: (names: string) => `These can: ${names}.`,
    sheetCan: 'Whoever has the recovery sheet always can.',
    askSheet: 'Use the recovery sheet',

    memberTitle: (name: string, network: string) => `Remove ${name} from ${network}?`,
    memberStops: (name: string) =>
      `${name} gets nothing new from the others, and the others get nothing new from ${name}.`,
    memberStays:
      'What they have already received they may keep. Their register is their own, and is untouched.',
    memberRemain: (names: string) => `Remaining in the network: ${names}.`,
    memberKeys: 'The network gets a new key. The others get it the next time they are online.',
    memberDone: (name: string) => `${name} is removed from the network`,
    leaveTitle: (network: string) => `Leave ${network}?`,
    leaveStops:
      'The others get nothing new from you. Once an administrator of the network has removed you, you get nothing new from them either.',
    leaveStays:
      'What they have already received from you they may keep. What you have received from them is no longer updated.',
    leaveOwn: 'Your own register is untouched.',
    others: 'The others',
    leaveTold:
      'The others are told that you have left as soon as this device meets one of theirs, or they get a file from here.',
    leaveNotTold: 'This device may not write in the network, so you must tell the others yourselves.',
    leaveDo: 'Leave',
    leaveDone: (network: string) => `You have left ${network}`,
    lastAdministrator:
      'You are the only one who can let newcomers in here. If you leave, nobody can do it afterwards without the network’s recovery sheet.',
    stolen: 'Is the computer stolen?',
    left: 'When someone leaves',
  },
)

import { count, say } from './say.ts'

/** A catalogue shown to another network, by somebody who is in both. */
export const networkOther = say(
  {
    part: 'Fra et annet nettverk',
    title: 'Fra et annet nettverk',
    lead: 'Dere er med i flere nettverk. Her er det de andre katalogene har og denne mangler. Det dere velger, blir foreslått her: navn, leverandør, område og beskrivelse. Hvem som bruker hva, blir ikke med.',
    none: 'Dere er ikke med i noe annet nettverk',
    noneText:
      'En som er med i to nettverk, kan vise katalogen fra det ene i det andre. Da blir den bare laget én gang.',
    networks: 'Nettverkene deres',
    which: 'Katalogen til',
    nothing: (name: string) => `Alt i katalogen til ${name} finnes her.`,
    lacks: (n: number) =>
      `${count(n, 'oppføring', 'oppføringer')} finnes der og ikke her. De som ligner på noe her, er ikke valgt.`,
    like: (name: string) => `Ligner på «${name}», som er her`,
    bring: (n: number) =>
      n === 0 ? 'Velg noe først' : `Foreslå ${count(n, 'oppføring', 'oppføringer')} her`,
    all: 'Velg alle',
    clear: 'Velg ingen',
    done: (n: number, name: string) => `${count(n, 'oppføring', 'oppføringer')} fra ${name} er foreslått her`,
    reads: 'Du kan lese dette nettverket, ikke skrive i det. En redaktør kan foreslå.',
  },
  {
    part: 'Frå eit anna nettverk',
    title: 'Frå eit anna nettverk',
    lead: 'De er med i fleire nettverk. Her er det dei andre katalogane har og denne manglar. Det de vel, blir føreslått her: namn, leverandør, område og skildring. Kven som bruker kva, blir ikkje med.',
    none: 'De er ikkje med i noko anna nettverk',
    noneText:
      'Ein som er med i to nettverk, kan vise katalogen frå det eine i det andre. Då blir han berre laga éin gong.',
    networks: 'Nettverka dykkar',
    which: 'Katalogen til',
    nothing: (name: string) => `Alt i katalogen til ${name} finst her.`,
    lacks: (n: number) =>
      `${count(n, 'oppføring', 'oppføringar')} finst der og ikkje her. Dei som liknar på noko her, er ikkje valde.`,
    like: (name: string) => `Liknar på «${name}», som er her`,
    bring: (n: number) =>
      n === 0 ? 'Vel noko først' : `Føreslå ${count(n, 'oppføring', 'oppføringar')} her`,
    all: 'Vel alle',
    clear: 'Vel ingen',
    done: (n: number, name: string) => `${count(n, 'oppføring', 'oppføringar')} frå ${name} er føreslått her`,
    reads: 'Du kan lese dette nettverket, ikkje skrive i det. Ein redaktør kan føreslå.',
  },
  {
    part: 'From another network',
    title: 'From another network',
    lead: 'You are in several networks. This is what the other catalogues have and this one lacks. What you choose is proposed here: name, supplier, area and description. Who uses what does not come along.',
    none: 'You are in no other network',
    noneText:
      'Somebody who is in two networks can show the catalogue of one in the other. Then it is made only once.',
    networks: 'Your networks',
    which: 'The catalogue of',
    nothing: (name: string) => `Everything in the catalogue of ${name} is here.`,
    lacks: (n: number) =>
      `${count(n, 'entry is', 'entries are')} there and not here. Those that are like something here are not chosen.`,
    like: (name: string) => `Like “${name}”, which is here`,
    bring: (n: number) =>
      n === 0 ? 'Choose something first' : `Propose ${count(n, 'entry', 'entries')} here`,
    all: 'Choose all',
    clear: 'Choose none',
    done: (n: number, name: string) => `${count(n, 'entry', 'entries')} from ${name} proposed here`,
    reads: 'You can read this network, not write in it. An editor can propose.',
  },
)

import { topic } from './helpText.ts'

export const helpContracts = topic(
  {
    title: 'Avtaler og oppsigelsesfrister',
    lead: 'Hvordan appen regner ut siste frist for oppsigelse, og hva det koster å glemme den.',
    find: 'kontrakt avtale oppsigelse frist fornyelse opsjon utløper varsel kostnad',
    body: [
      'Siste frist for oppsigelse er ikke et felt du fyller ut. Den følger av det du har skrevet om [avtalen](contracts), og grunnen vises alltid ved siden av.',
      { h: 'Hva som trengs' },
      {
        ul: [
          '**Gjelder til**: når perioden går ut. Mangler den, brukes «Gjelder fra» og «Første periode», pluss opsjoner som er brukt.',
          '**Oppsigelsestid** i måneder.',
          '**Fornyes av seg selv?** og **Fornyes med**: hvor mange måneder om gangen.',
          '**Oppsigelsen gjelder**: til slutten av perioden, eller fra hvilken som helst dag.',
          '**Verdi per år**, for å si hva det koster å glemme.',
        ],
      },
      { h: 'Et eksempel' },
      'Avtalen går ut 31. desember 2026, fornyes med tolv måneder om gangen, har tre måneders oppsigelsestid, og koster 400 000 kr i året.',
      {
        ul: [
          'Siste frist for oppsigelse er **30. september 2026**: tre måneder før slutt.',
          'Glemmer dere den, betaler dere tolv måneder til: **400 000 kr**.',
          'Er det blitt 15. oktober 2026, er fristen gått ut. Neste frist er 30. september 2027.',
          'Faller fristen på en helg eller helligdag, sier appen også siste virkedag før.',
        ],
      },
      { h: 'Andre tilfeller' },
      {
        head: ['Slik er avtalen', 'Det appen sier'],
        rows: [
          ['Fornyes ikke', 'Går ut av seg selv. Er det opsjoner igjen, vises dagen de må avgjøres.'],
          ['Kan sies opp når som helst', 'Løpende: du ser når den slutter hvis dere sier opp i dag.'],
          ['Bundet til en dato', 'Ingen slutt før den datoen.'],
          ['Dere har skrevet inn fristen selv', 'Den dere skrev gjelder, for den perioden den ligger i.'],
          ['Tillegg uten egen slutt', 'Følger hovedavtalen.'],
          ['Noe mangler', 'Appen sier hvilke felt som mangler, og gjetter ikke.'],
        ],
      },
      {
        note: 'Det er avtalens egne ord som gjelder. Appen regner bare på det dere har skrevet inn; les avtalen før dere sier opp.',
      },
    ],
  },
  {
    title: 'Avtalar og oppseiingsfristar',
    lead: 'Korleis appen reknar ut siste frist for oppseiing, og kva det kostar å gløyme han.',
    find: 'kontrakt avtale oppseiing frist fornying opsjon går ut varsel kostnad',
    body: [
      'Siste frist for oppseiing er ikkje eit felt du fyller ut. Han følgjer av det du har skrive om [avtalen](contracts), og grunnen blir alltid vist ved sida av.',
      { h: 'Kva som trengst' },
      {
        ul: [
          '**Gjeld til**: når perioden går ut. Manglar det, blir «Gjeld frå» og «Første periode» brukt, pluss opsjonar som er brukte.',
          '**Oppseiingstid** i månader.',
          '**Blir fornya av seg sjølv?** og **Blir fornya med**: kor mange månader om gongen.',
          '**Oppseiinga gjeld**: til slutten av perioden, eller frå kva dag som helst.',
          '**Verdi per år**, for å seie kva det kostar å gløyme.',
        ],
      },
      { h: 'Eit døme' },
      'Avtalen går ut 31. desember 2026, blir fornya med tolv månader om gongen, har tre månaders oppseiingstid, og kostar 400 000 kr i året.',
      {
        ul: [
          'Siste frist for oppseiing er **30. september 2026**: tre månader før slutt.',
          'Gløymer de han, betaler de tolv månader til: **400 000 kr**.',
          'Er det blitt 15. oktober 2026, er fristen gått ut. Neste frist er 30. september 2027.',
          'Fell fristen på ei helg eller ein heilagdag, seier appen òg siste verkedag før.',
        ],
      },
      { h: 'Andre tilfelle' },
      {
        head: ['Slik er avtalen', 'Det appen seier'],
        rows: [
          [
            'Blir ikkje fornya',
            'Går ut av seg sjølv. Er det opsjonar att, blir dagen dei må avgjerast, vist.',
          ],
          ['Kan seiast opp når som helst', 'Løpande: du ser når han sluttar om de seier opp i dag.'],
          ['Bunden til ein dato', 'Ingen slutt før den datoen.'],
          ['De har skrive inn fristen sjølve', 'Den de skreiv, gjeld for den perioden han ligg i.'],
          ['Tillegg utan eigen slutt', 'Følgjer hovudavtalen.'],
          ['Noko manglar', 'Appen seier kva felt som manglar, og gjettar ikkje.'],
        ],
      },
      {
        note: 'Det er orda i avtalen som gjeld. Appen reknar berre på det de har skrive inn; les avtalen før de seier opp.',
      },
    ],
  },
  {
    title: 'Contracts and notice',
    lead: 'How the app works out the last day to give notice, and what forgetting it costs.',
    find: 'contract agreement notice deadline renewal option expires cost',
    body: [
      'The last day to give notice is not a field you fill in. It follows from what you have written about the [contract](contracts), and the reason is always shown beside it.',
      { h: 'What is needed' },
      {
        ul: [
          '**To**: when the period ends. Without it, “From” and “Initial period” are used, plus options that have been used.',
          '**Notice period** in months.',
          '**Renews by itself?** and **Renews for**: how many months at a time.',
          '**Notice runs**: to the end of the period, or from any day.',
          '**Value per year**, to say what forgetting costs.',
        ],
      },
      { h: 'An example' },
      'The contract ends 31 December 2026, renews twelve months at a time, has three months’ notice, and costs 400 000 kr a year.',
      {
        ul: [
          'The last day to give notice is **30 September 2026**: three months before the end.',
          'If you forget it, you pay for twelve more months: **400 000 kr**.',
          'On 15 October 2026 the day has passed. The next one is 30 September 2027.',
          'If the day falls on a weekend or holiday, the app also gives the last working day before it.',
        ],
      },
      { h: 'Other cases' },
      {
        head: ['The contract', 'What the app says'],
        rows: [
          ['Does not renew', 'Ends by itself. If options are left, the day they must be decided is shown.'],
          ['Notice can be given any time', 'Running: you see when it ends if you give notice today.'],
          ['Bound until a date', 'No end before that date.'],
          ['You have entered the day yourselves', 'What you entered counts, for the period it lies in.'],
          ['An addition without an end of its own', 'Follows the main contract.'],
          ['Something is missing', 'The app says which fields are missing, and does not guess.'],
        ],
      },
      {
        note: 'The words of the contract decide. The app only calculates on what you have entered; read the contract before giving notice.',
      },
    ],
  },
)

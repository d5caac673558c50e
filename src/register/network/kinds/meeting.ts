import { choice, date, link, links, longText, rows, tags, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/** Who came, and whom they spoke for, is a row each: one person may speak for two municipalities. */
export const meeting = defineKind({
  id: 'meeting',
  label: t('Møte', 'Møte', 'Meeting'),
  plural: t('Møter', 'Møte', 'Meetings'),
  about: t(
    'Saksliste, hvem som var der og hvem de snakket for, og det dere ble enige om.',
    'Sakliste, kven som var der og kven dei snakka for, og det de vart einige om.',
    'Agenda, who was there and for whom, and what you agreed.',
  ),
  empty: t(
    'Lag et møte før dere samles, så ligger sakslista klar på alle telefonene.',
    'Lag eit møte før de samlast, så ligg saklista klar på alle telefonane.',
    'Make a meeting before you gather, and the agenda is ready on every phone.',
  ),
  group: 'network',
  icon: 'MeetingLarge',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'date', 'time', 'place', 'status'],
  facts: ['date', 'place', 'status'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Møte', 'Møte', 'Meeting'),
    }),
    date: date({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Dato', 'Dato', 'Date'),
    }),
    time: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Klokkeslett', 'Klokkeslett', 'Time'),
      help: t('For eksempel 09:30.', 'Til dømes 09:30.', 'For example 09:30.'),
    }),
    place: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Sted', 'Stad', 'Place'),
    }),
    status: choice({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Status', 'Status', 'Status'),
      options: [
        { value: 'planned', label: t('Planlagt', 'Planlagt', 'Planned'), tone: 'neutral' },
        { value: 'under', label: t('Pågår', 'Går no', 'Under way'), tone: 'info' },
        { value: 'held', label: t('Holdt', 'Halde', 'Held'), tone: 'success' },
      ],
    }),
    agenda: rows({
      theme: 'basis',
      audience: 'shared',
      label: t('Saksliste', 'Sakliste', 'Agenda'),
      columns: {
        order: { type: 'number', label: t('Nr.', 'Nr.', 'No.') },
        title: { type: 'text', label: t('Tema', 'Tema', 'Item') },
        sort: {
          type: 'choice',
          label: t('Slag', 'Slag', 'Sort'),
          options: [
            { value: 'inform', label: t('Til orientering', 'Til orientering', 'For information') },
            { value: 'discuss', label: t('Til drøfting', 'Til drøfting', 'For discussion') },
            { value: 'decide', label: t('Til vedtak', 'Til vedtak', 'For decision') },
          ],
        },
        minutes: { type: 'number', label: t('Minutter', 'Minutt', 'Minutes') },
        about: { type: 'text', label: t('Id det gjelder', 'Id det gjeld', 'Id it is about') },
        state: {
          type: 'choice',
          label: t('Hvor dere er', 'Kvar de er', 'Where you are'),
          options: [
            { value: 'now', label: t('Nå', 'No', 'Now') },
            { value: 'done', label: t('Ferdig', 'Ferdig', 'Done') },
          ],
        },
      },
    }),
    attendance: rows({
      theme: 'people',
      label: t('Til stede', 'Til stades', 'Present'),
      help: t(
        'Én linje for hver kommune noen snakker for.',
        'Éi linje for kvar kommune nokon snakkar for.',
        'One line for each municipality someone speaks for.',
      ),
      columns: {
        participant: {
          type: 'link',
          to: ['participant'],
          inverse: t('Representert i', 'Representert i', 'Represented in'),
          label: t('Snakker for', 'Snakkar for', 'Speaks for'),
        },
        person: {
          type: 'link',
          to: ['person'],
          inverse: t('Til stede i', 'Til stades i', 'Present in'),
          label: t('Hvem', 'Kven', 'Who'),
        },
        role: { type: 'text', label: t('Rolle', 'Rolle', 'Role') },
      },
    }),
    minutes: longText({
      theme: 'record',
      audience: 'shared',
      label: t('Referat', 'Referat', 'Minutes'),
    }),
  },
})

export const decision = defineKind({
  id: 'decision',
  label: t('Vedtak', 'Vedtak', 'Decision'),
  plural: t('Vedtak', 'Vedtak', 'Decisions'),
  about: t(
    'Det nettverket har bestemt, når, og i hvilket møte.',
    'Det nettverket har bestemt, når, og i kva møte.',
    'What the network has decided, when, and in which meeting.',
  ),
  empty: t(
    'Ingen vedtak ennå. De skrives ned i møtet.',
    'Ingen vedtak enno. Dei blir skrivne ned i møtet.',
    'No decisions yet. They are written down in the meeting.',
  ),
  group: 'network',
  icon: 'Gavel',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'date', 'meeting', 'about'],
  facts: ['date', 'meeting'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Vedtak', 'Vedtak', 'Decision'),
    }),
    wording: longText({
      theme: 'basis',
      audience: 'shared',
      label: t('Ordlyd', 'Ordlyd', 'Wording'),
    }),
    date: date({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Dato', 'Dato', 'Date'),
    }),
    meeting: link({
      theme: 'basis',
      audience: 'shared',
      to: ['meeting'],
      label: t('Møte', 'Møte', 'Meeting'),
      inverse: t('Vedtak i møtet', 'Vedtak i møtet', 'Decisions of the meeting'),
    }),
    poll: link({
      theme: 'basis',
      audience: 'shared',
      to: ['poll'],
      label: t('Avstemning', 'Avstemming', 'Poll'),
      inverse: t('Vedtaket etter den', 'Vedtaket etter ho', 'The decision that followed'),
    }),
    about: links({
      theme: 'basis',
      audience: 'shared',
      to: ['*'],
      label: t('Gjelder', 'Gjeld', 'About'),
      inverse: t('Vedtak om dette', 'Vedtak om dette', 'Decisions about this'),
    }),
  },
})

export const poll = defineKind({
  id: 'poll',
  label: t('Avstemning', 'Avstemming', 'Poll'),
  plural: t('Avstemninger', 'Avstemmingar', 'Polls'),
  about: t(
    'Spørsmål nettverket stemmer over. Hver kommune har én stemme.',
    'Spørsmål nettverket stemmer over. Kvar kommune har éi stemme.',
    'Questions the network votes on. Each municipality has one vote.',
  ),
  empty: t(
    'Ingen avstemninger. Lag en når dere skal bestemme noe, også med dem som ikke er i rommet.',
    'Ingen avstemmingar. Lag ei når de skal bestemme noko, også med dei som ikkje er i rommet.',
    'No polls. Make one when you are to decide something, those not in the room included.',
  ),
  group: 'network',
  icon: 'PieChart',
  document: 'nettverk',
  title: 'question',
  columns: ['question', 'meeting', 'rule', 'closed'],
  facts: ['meeting', 'rule', 'closed'],
  fields: {
    question: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Spørsmål', 'Spørsmål', 'Question'),
    }),
    options: rows({
      theme: 'basis',
      audience: 'shared',
      label: t('Alternativer', 'Alternativ', 'Options'),
      columns: {
        order: { type: 'number', label: t('Nr.', 'Nr.', 'No.') },
        label: { type: 'text', label: t('Tekst', 'Tekst', 'Text') },
        blank: { type: 'answer', label: t('Regnes som blank?', 'Blir rekna som blank?', 'Counts as blank?') },
      },
    }),
    rule: choice({
      theme: 'basis',
      audience: 'shared',
      label: t('Hva som skal til', 'Kva som skal til', 'What it takes'),
      help: t(
        'Blanke stemmer regnes ikke med blant de avgitte.',
        'Blanke stemmer blir ikkje rekna med blant dei avgjevne.',
        'Blank votes are not among those counted.',
      ),
      options: [
        { value: 'most', label: t('Flest stemmer', 'Flest stemmer', 'Most votes') },
        { value: 'half', label: t('Mer enn halvparten', 'Meir enn halvparten', 'More than half') },
        { value: 'twoThirds', label: t('Minst to tredjedeler', 'Minst to tredelar', 'At least two thirds') },
        { value: 'all', label: t('Alle', 'Alle', 'All') },
      ],
    }),
    meeting: link({
      theme: 'basis',
      audience: 'shared',
      to: ['meeting'],
      label: t('Møte', 'Møte', 'Meeting'),
      inverse: t('Avstemninger i møtet', 'Avstemmingar i møtet', 'Polls of the meeting'),
    }),
    about: links({
      theme: 'basis',
      audience: 'shared',
      to: ['*'],
      label: t('Gjelder', 'Gjeld', 'About'),
      inverse: t('Avstemninger om dette', 'Avstemmingar om dette', 'Polls about this'),
    }),
    tally: choice({
      theme: 'basis',
      audience: 'shared',
      label: t('Når stemmene vises', 'Når stemmene blir viste', 'When votes are shown'),
      help: t(
        'Hvem som har svart, vises hele tiden.',
        'Kven som har svart, blir vist heile tida.',
        'Who has answered is shown all along.',
      ),
      options: [
        { value: 'atClose', label: t('Når den er avsluttet', 'Når ho er avslutta', 'When it is closed') },
        { value: 'live', label: t('Med en gang', 'Med ein gong', 'At once') },
      ],
    }),
    voters: tags({
      theme: 'people',
      audience: 'shared',
      label: t('De som kan stemme', 'Dei som kan stemme', 'Who may vote'),
      help: t(
        'Tomt betyr alle kommuner som er med.',
        'Tomt betyr alle kommunar som er med.',
        'Blank means every municipality that takes part.',
      ),
    }),
    opened: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Åpnet', 'Opna', 'Opened'),
    }),
    closed: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Avsluttet', 'Avslutta', 'Closed'),
    }),
    counted: rows({
      theme: 'record',
      audience: 'shared',
      label: t('Talt da vedtaket ble skrevet', 'Talt då vedtaket vart skrive', 'Counted when it was decided'),
      columns: { choice: { type: 'text', label: t('Valgt', 'Valt', 'Chosen') } },
    }),
  },
})

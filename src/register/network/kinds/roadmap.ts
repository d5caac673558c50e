import { choice, link, links, longText, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

const progress = [
  { value: 'notStarted', label: t('Ikke påstartet', 'Ikkje påbyrja', 'Not begun'), tone: 'neutral' },
  { value: 'underWay', label: t('Under arbeid', 'Under arbeid', 'Under way'), tone: 'info' },
  { value: 'done', label: t('Ferdig', 'Ferdig', 'Done'), tone: 'success' },
] as const

export const roadmap = defineKind({
  id: 'roadmap',
  label: t('Veikart', 'Vegkart', 'Roadmap'),
  plural: t('Veikart', 'Vegkart', 'Roadmaps'),
  about: t(
    'Hva dere vil ha på plass i et område, og i hvilken rekkefølge.',
    'Kva de vil ha på plass i eit område, og i kva rekkjefølgje.',
    'What you want in place in an area, and in which order.',
  ),
  empty: t(
    'Lag et veikart for et område, for eksempel oppvekst.',
    'Lag eit vegkart for eit område, til dømes oppvekst.',
    'Make a roadmap for an area, such as children and schools.',
  ),
  group: 'network',
  icon: 'HikingTrailSign',
  document: 'nettverk',
  title: 'name',
  columns: ['name', 'area', 'status'],
  facts: ['area', 'status'],
  fields: {
    name: text({ theme: 'basis', core: true, audience: 'shared', label: t('Navn', 'Namn', 'Name') }),
    area: choice({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Område', 'Område', 'Area'),
      options: [
        { value: 'oppvekst', label: t('Oppvekst', 'Oppvekst', 'Children and schools') },
        { value: 'ehelse', label: t('eHelse', 'eHelse', 'eHealth') },
        {
          value: 'planByggGeodata',
          label: t('Plan, bygg og geodata', 'Plan, bygg og geodata', 'Planning and geodata'),
        },
        { value: 'across', label: t('Tverrgående', 'Tverrgåande', 'Across areas') },
      ],
    }),
    status: choice({
      theme: 'lifecycle',
      core: true,
      audience: 'shared',
      label: t('Status', 'Status', 'Status'),
      options: progress,
    }),
    about: longText({ theme: 'basis', audience: 'shared', label: t('Omtale', 'Omtale', 'About') }),
  },
})

export const roadmapItem = defineKind({
  id: 'roadmapItem',
  label: t('Punkt i veikart', 'Punkt i vegkart', 'Roadmap item'),
  plural: t('Punkter i veikart', 'Punkt i vegkart', 'Roadmap items'),
  about: t(
    'Det enkelte punktet i et veikart, med horisont.',
    'Det enkelte punktet i eit vegkart, med horisont.',
    'A single item of a roadmap, with its horizon.',
  ),
  empty: t(
    'Legg punktene i veikartet, det nærmeste først.',
    'Legg punkta i vegkartet, det næraste først.',
    'Enter the items of the roadmap, the nearest first.',
  ),
  group: 'network',
  icon: 'LocationPin',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'roadmap', 'horizon', 'status', 'quarter'],
  facts: ['horizon', 'status', 'quarter'],
  fields: {
    title: text({ theme: 'basis', core: true, audience: 'shared', label: t('Punkt', 'Punkt', 'Item') }),
    roadmap: link({
      theme: 'basis',
      core: true,
      audience: 'shared',
      to: ['roadmap'],
      label: t('Veikart', 'Vegkart', 'Roadmap'),
      inverse: t('Punkter', 'Punkt', 'Items'),
    }),
    horizon: choice({
      theme: 'lifecycle',
      core: true,
      audience: 'shared',
      label: t('Horisont', 'Horisont', 'Horizon'),
      help: t(
        'Den fjerneste horisonten er spørsmål mer enn planer.',
        'Den fjernaste horisonten er spørsmål meir enn planar.',
        'The furthest horizon holds questions more than plans.',
      ),
      options: [
        { value: 'h1', label: t('H1: 1–3 år', 'H1: 1–3 år', 'H1: 1–3 years') },
        { value: 'h2', label: t('H2: 2–6 år', 'H2: 2–6 år', 'H2: 2–6 years') },
        { value: 'h3', label: t('H3: 8–15 år', 'H3: 8–15 år', 'H3: 8–15 years') },
      ],
    }),
    subjects: links({
      theme: 'basis',
      audience: 'shared',
      to: ['product', 'component'],
      label: t('Løsninger og komponenter', 'Løysingar og komponentar', 'Solutions and components'),
      inverse: t('Punkter i veikart', 'Punkt i vegkart', 'Roadmap items'),
    }),
    status: choice({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Status', 'Status', 'Status'),
      options: progress,
    }),
    quarter: text({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Kvartal', 'Kvartal', 'Quarter'),
    }),
  },
})

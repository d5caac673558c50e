import { choice, date, link, links, longText, money, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

export const project = defineKind({
  id: 'project',
  label: t('Fellesprosjekt', 'Fellesprosjekt', 'Joint project'),
  plural: t('Fellesprosjekter', 'Fellesprosjekt', 'Joint projects'),
  about: t(
    'Prosjekter der én kommune eier og flere deltar.',
    'Prosjekt der éin kommune eig og fleire deltek.',
    'Projects owned by one municipality with several taking part.',
  ),
  empty: t(
    'Legg inn prosjektene dere har sammen, så ser hver kommune hva den er med på.',
    'Legg inn prosjekta de har saman, så ser kvar kommune kva ho er med på.',
    'Enter the projects you have together, and each sees what it is part of.',
  ),
  group: 'network',
  icon: 'Handshake',
  document: 'nettverk',
  title: 'name',
  columns: ['name', 'lead', 'status', 'phase', 'to'],
  facts: ['lead', 'status', 'to'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Prosjekt', 'Prosjekt', 'Project'),
    }),
    description: longText({
      theme: 'basis',
      audience: 'shared',
      label: t('Hva det gjelder', 'Kva det gjeld', 'What it is about'),
    }),
    offer: link({
      theme: 'basis',
      audience: 'shared',
      to: ['offer'],
      label: t('Tilbud om innføring', 'Tilbod om innføring', 'Roll-out offer'),
      inverse: t('Fellesprosjekter', 'Fellesprosjekt', 'Joint projects'),
    }),
    lead: link({
      theme: 'people',
      core: true,
      audience: 'shared',
      to: ['participant'],
      label: t('Kommunen som eier', 'Kommunen som eig', 'Owner'),
      inverse: t('Eier prosjektene', 'Eig prosjekta', 'Owns the projects'),
    }),
    participants: links({
      theme: 'people',
      core: true,
      audience: 'shared',
      to: ['participant'],
      label: t('Deltakere', 'Deltakarar', 'Participants'),
      inverse: t('Deltar i', 'Deltek i', 'Takes part in'),
    }),
    status: choice({
      theme: 'lifecycle',
      core: true,
      audience: 'shared',
      label: t('Status', 'Status', 'Status'),
      options: [
        { value: 'idea', label: t('Idé', 'Idé', 'Idea'), tone: 'neutral' },
        { value: 'underWay', label: t('Under arbeid', 'Under arbeid', 'Under way'), tone: 'info' },
        { value: 'paused', label: t('Satt på vent', 'Sett på vent', 'Paused'), tone: 'warning' },
        { value: 'done', label: t('Ferdig', 'Ferdig', 'Done'), tone: 'success' },
        { value: 'stopped', label: t('Stoppet', 'Stoppa', 'Stopped'), tone: 'neutral' },
      ],
    }),
    phase: choice({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Fase', 'Fase', 'Phase'),
      help: t(
        'Fasene i Prosjektveiviseren.',
        'Fasane i Prosjektvegvisaren.',
        'The phases of the national project guide.',
      ),
      options: [
        { value: 'concept', label: t('Konsept', 'Konsept', 'Concept') },
        { value: 'planning', label: t('Planlegge', 'Planleggje', 'Planning') },
        { value: 'execution', label: t('Gjennomføre', 'Gjennomføre', 'Carrying out') },
        { value: 'closing', label: t('Avslutte', 'Avslutte', 'Closing') },
        { value: 'benefits', label: t('Realisere', 'Realisere', 'Realising') },
      ],
    }),
    from: date({ theme: 'lifecycle', audience: 'shared', label: t('Fra', 'Frå', 'From') }),
    to: date({ theme: 'lifecycle', audience: 'shared', label: t('Til', 'Til', 'To') }),
    costLow: money({
      theme: 'economy',
      audience: 'shared',
      label: t('Kostnad i alt, fra', 'Kostnad i alt, frå', 'Total cost, from'),
    }),
    costHigh: money({
      theme: 'economy',
      audience: 'shared',
      label: t('Kostnad i alt, inntil', 'Kostnad i alt, inntil', 'Total cost, up to'),
    }),
  },
})

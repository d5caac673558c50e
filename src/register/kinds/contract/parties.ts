import { choice, link, links, text, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'

/** What the contract is about, and with whom. */
export const contractParties = {
  title: text({
    theme: 'basis',
    core: true,
    audience: 'internal',
    label: t('Tittel', 'Tittel', 'Title'),
    help: t(
      'Kort og til å kjenne igjen, for eksempel «Driftsavtale økonomi 2024».',
      'Kort og til å kjenne att, til dømes «Driftsavtale økonomi 2024».',
      'Short and easy to recognise.',
    ),
    synonyms: [
      'avtale',
      'avtalenavn',
      'avtalenamn',
      'navn',
      'namn',
      'navn på avtale',
      'kontrakt',
      'kontraktsnavn',
      'avtaletittel',
      'contract',
    ],
  }),
  supplier: link({
    theme: 'basis',
    core: true,
    audience: 'internal',
    to: ['organisation'],
    label: t('Leverandør', 'Leverandør', 'Supplier'),
    inverse: t('Avtaler med leverandøren', 'Avtalar med leverandøren', 'Contracts with the supplier'),
    synonyms: ['avtalepart', 'motpart', 'kontraktspart', 'avtaleleverandør', 'kontraktør', 'firma'],
  }),
  systems: links({
    theme: 'basis',
    core: true,
    audience: 'internal',
    to: ['system'],
    label: t('Systemer avtalen dekker', 'System avtalen dekkjer', 'Systems covered'),
    inverse: t('Avtaler', 'Avtalar', 'Contracts'),
    synonyms: ['system', 'systemer', 'gjelder system', 'fagsystem', 'gjelder', 'applikasjon', 'løsning'],
  }),
  responsible: link({
    theme: 'people',
    core: true,
    audience: 'internal',
    to: ['role'],
    label: t('Rolle som følger opp', 'Rolle som følgjer opp', 'Role that follows up'),
    inverse: t('Avtaler rollen følger opp', 'Avtalar rolla følgjer opp', 'Contracts followed up'),
    help: t(
      'Velg en rolle, så følger avtalen med når noen slutter.',
      'Vel ei rolle, så følgjer avtalen med når nokon sluttar.',
      'Choose a role, so the contract follows when someone leaves.',
    ),
    synonyms: [
      'ansvarlig',
      'ansvarleg',
      'avtaleansvarlig',
      'avtaleforvalter',
      'kontraktsansvarlig',
      'kontraktsoppfølger',
      'kontraktsforvalter',
    ],
  }),
  owner: link({
    theme: 'people',
    to: ['person'],
    label: t('Avtaleeier', 'Avtaleeigar', 'Contract owner'),
    inverse: t('Eier avtalene', 'Eig avtalane', 'Owns the contracts'),
    synonyms: ['eier', 'eigar', 'kontraktseier', 'signert av'],
  }),
  type: choice({
    theme: 'basis',
    label: t('Avtaletype', 'Avtaletype', 'Type of contract'),
    help: t(
      'SSA er statens standardavtaler. Står det ikke på forsiden, velg «Annen avtale».',
      'SSA er standardavtalane til staten. Står det ikkje på framsida, vel «Annan avtale».',
      'SSA are the Norwegian government’s standard terms. If the front page does not say, choose “Other”.',
    ),
    synonyms: ['type', 'ssa', 'kontraktstype', 'type avtale', 'avtalestandard', 'standardavtale'],
    options: [
      {
        value: 'SSA-K',
        label: t('SSA-K Kjøpsavtalen', 'SSA-K Kjøpsavtalen', 'SSA-K Purchase'),
        synonyms: ['ssa-k', 'ssak', 'kjøpsavtale', 'kjøp'],
      },
      {
        value: 'SSA-V',
        label: t('SSA-V Vedlikeholdsavtalen', 'SSA-V Vedlikehaldsavtalen', 'SSA-V Maintenance'),
        synonyms: ['ssa-v', 'vedlikeholdsavtale', 'vedlikehold', 'vedlikehald'],
      },
      {
        value: 'SSA-T',
        label: t(
          'SSA-T Utviklings- og tilpasningsavtalen',
          'SSA-T Utviklings- og tilpassingsavtalen',
          'SSA-T Development and adaptation',
        ),
        synonyms: ['ssa-t', 'ssa-u', 'utviklingsavtale', 'tilpasningsavtale'],
      },
      {
        value: 'SSA-D',
        label: t('SSA-D Driftsavtalen', 'SSA-D Driftsavtalen', 'SSA-D Operations'),
        synonyms: ['ssa-d', 'driftsavtale', 'drift'],
      },
      {
        value: 'SSA-L',
        label: t('SSA-L Løpende tjenestekjøp', 'SSA-L Løpande tenestekjøp', 'SSA-L Continuous services'),
        help: t(
          'Standardtjenester over nett (standard sky).',
          'Standardtenester over nett (standard sky).',
          'Standard services over the net.',
        ),
        synonyms: ['ssa-l', 'løpende tjenestekjøp', 'tjenestekjøp', 'abonnement', 'saas'],
      },
      {
        value: 'SSA-sky',
        label: t('SSA-sky Avtale om skytjenester', 'SSA-sky Avtale om skytenester', 'SSA-sky Cloud services'),
        synonyms: ['ssa-sky', 'ssa sky', 'skyavtale'],
      },
      {
        value: 'SSA-O',
        label: t('SSA-O Oppdragsavtalen', 'SSA-O Oppdragsavtalen', 'SSA-O Assignment'),
        synonyms: ['ssa-o', 'oppdragsavtale', 'oppdrag'],
      },
      {
        value: 'SSA-B',
        label: t('SSA-B Bistandsavtalen', 'SSA-B Bistandsavtalen', 'SSA-B Assistance'),
        synonyms: ['ssa-b', 'bistandsavtale', 'bistand', 'konsulentavtale'],
      },
      {
        value: 'SSA-S',
        label: t('SSA-S Smidigavtalen', 'SSA-S Smidigavtalen', 'SSA-S Agile development'),
        synonyms: ['ssa-s', 'smidigavtale', 'smidig'],
      },
      {
        value: 'SSA-R',
        label: t('SSA-R Rammeavtalen', 'SSA-R Rammeavtalen', 'SSA-R Framework'),
        synonyms: ['ssa-r'],
      },
      {
        value: 'framework',
        label: t('Annen rammeavtale', 'Annan rammeavtale', 'Other framework agreement'),
        synonyms: ['rammeavtale', 'ramme', 'avrop'],
      },
      {
        value: 'licence',
        label: t('Lisensavtale', 'Lisensavtale', 'Licence agreement'),
        synonyms: ['lisens', 'leverandørens vilkår', 'standardvilkår'],
      },
      {
        value: 'other',
        label: t('Annen avtale', 'Annan avtale', 'Other'),
        synonyms: ['annet', 'anna', 'annen'],
      },
    ],
  }),
  parent: link({
    theme: 'basis',
    to: ['contract'],
    label: t('Endrer eller utfyller', 'Endrar eller utfyller', 'Amends or adds to'),
    inverse: t('Endringer og tillegg', 'Endringar og tillegg', 'Amendments'),
    help: t(
      'Er dette en endringsavtale eller et tillegg, velg avtalen den hører til.',
      'Er dette ein endringsavtale eller eit tillegg, vel avtalen han høyrer til.',
      'If this is an amendment, choose the contract it belongs to.',
    ),
    synonyms: ['hovedavtale', 'hovudavtale', 'overordnet avtale', 'tilhører avtale', 'tillegg til'],
  }),
} as const satisfies Fields

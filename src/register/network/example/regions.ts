/**
 * How the example groups the municipalities of Trøndelag: by where they lie, nothing else. The co-operations are made up, also
 * where there are real ones of a like name: who really shares what is for the municipalities to say.
 */
export interface Cooperation {
  readonly id: string
  readonly name: string
  /** Number of the municipality that hosts it; undefined: a company of its own. */
  readonly host: string | undefined
  readonly members: readonly string[]
}

const regionTable = `Trondheimsområdet	5001 5028 5029 5031
Gauldal og Røros	5025 5026 5027
Oppdal og Rennebu	5021 5022
Orkdal og kysten	5014 5055 5056 5059 5061
Fosen	5020 5054 5057 5058
Værnes	5032 5033 5034 5035
Innherred	5006 5036 5037 5038 5041 5053
Namdal	5007 5042 5043 5044 5045 5046 5047 5049 5052 5060`

export const regions: readonly (readonly [name: string, numbers: readonly string[]])[] = regionTable
  .split('\n')
  .map((line) => {
    const [name = '', numbers = ''] = line.split('\t')
    return [name, numbers.split(' ')]
  })
const byNumber = new Map(regions.flatMap(([name, numbers]) => numbers.map((n) => [n, name] as const)))
export const regionOf = (number: string): string | undefined => byNumber.get(number)

export const cooperations: readonly Cooperation[] = [
  {
    id: 'fosen',
    name: 'IKT-samarbeid Fosen (eksempel)',
    host: undefined,
    members: ['5020', '5054', '5057', '5058'],
  },
  {
    id: 'namdal',
    name: 'IKT-samarbeid Namdal (eksempel)',
    host: undefined,
    members: ['5007', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052'],
  },
  {
    id: 'vaernes',
    name: 'Vertskommunesamarbeid Værnes (eksempel)',
    host: '5035',
    members: ['5032', '5033', '5034', '5035'],
  },
  {
    id: 'innherred',
    name: 'Vertskommunesamarbeid Innherred (eksempel)',
    host: '5037',
    members: ['5036', '5037', '5038'],
  },
  {
    id: 'orkdal',
    name: 'Vertskommunesamarbeid Orkdal (eksempel)',
    host: '5059',
    members: ['5055', '5059', '5061'],
  },
]
const cooperationByMember = new Map(cooperations.flatMap((c) => c.members.map((n) => [n, c] as const)))
export const cooperationOf = (number: string): Cooperation | undefined => cooperationByMember.get(number)

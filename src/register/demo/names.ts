/**
 * Given names and surnames, put together by chance. Common ones, so that a whole name points at nobody in particular;
 * some are North and South Sami, some came to the country lately, as in any municipality.
 */
const split = (names: string): readonly string[] => names.split(' ')

export const givenNames = split(
  'Anne Bjørn Camilla Dag Elin Frode Gunn Hilde Ingrid Jan Kari Lars Mette Nina Odd Per Ragnhild Silje Terje Unni Vidar Yngve Åse Øyvind Astrid Eirik Marte Håkon Solveig Tor Guro Stian Tone Kjell Synnøve Morten Heidi Geir Line Espen',
)
export const surnames = split(
  'Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Henriksen Lund Halvorsen Sørensen Jakobsen Moen Gundersen Iversen Strand Solberg Svendsen Eide Knutsen Bakken Lie Ødegård Nygård Myhre Aasen',
)
export const samiGivenNames = split(
  'Máret Ánte Biret Ailo Elle Nils-Ánte Inga Jovnna Sárá Ristiinna Aanta Laara',
)
export const samiSurnames = split('Sara Utsi Somby Eira Gaup Hætta Buljo Joma Kappfjell Dunfjeld Nango Anti')
export const newGivenNames = split('Amina Tomasz Fatima Olena Mohammad Linh Dawit Katarzyna')
export const newSurnames = split('Ahmed Kowalski Hassan Shevchenko Nguyen Tesfaye Nowak Ali')

const latin: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }
/** `Máret Hætta` → `maret.haetta@example.no`. The domain belongs to no municipality and takes no mail for one. */
export const emailOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, (c) => latin[c] ?? c)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@example.no`

/**
 * `00 00 01 23`: eight digits that no one can have. Subscriber numbers in the Norwegian plan (E.164, Nkom) begin with
 * 2–9; 0 begins five-digit numbers (02000–09999) and 00 the prefix for abroad, where no country code begins with 0. So
 * the number shows as one, and dialling it by accident reaches nobody.
 */
export const phoneOf = (serial: number): string => {
  const digits = String(serial % 10000).padStart(4, '0')
  return `00 00 ${digits.slice(0, 2)} ${digits.slice(2)}`
}

// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** id, name, other names, counties, members that are no municipality, homepage. Members are the municipalities of the counties. */
export const networkTable = `digi-agder	Digi Agder	Ett digitalt Agder	42	Agder fylkeskommune	https://agderfk.no/vare-tjenester/regionplan-agder-2030/vartagder/digi-agder-ett-nettverk-for-digitalisering/
digi-innlandet	Digi Innlandet		34
digi-more-og-romsdal	Digi Møre og Romsdal		15
digi-vestland	Digi Vestland		46		https://www.digivestland.no
diginordland	DigiNordland		18	Nordland fylkeskommune	https://diginordland.no
digirogaland	DigiRogaland		11		https://digirogaland.no
digitrofi	DigiTroFi (Digi Troms og Finnmark)		55|56		https://digitrofi.no
digitrondelag	DigiTrøndelag		50
digitv	DigiTV (Telemark og Vestfold)	Digi Vestfold og Telemark	39|40
digiviken	DigiViken		31|32|33		https://digiviken.no
oslo	Oslo kommune (eget)		03		https://www.oslo.kommune.no`

/** name, area */
export const ictCooperationTable = `D-IKT	Drammensregionen
IKT Agder IKS	Agder (utvidet 2022 med Evje og Hornnes, Bygland, Valle, Iveland, Bykle)
IKT Nordhordland (IKTNH)	Vestland: Alver, Aurland, Austrheim, Austevoll, Fedje, Gulen, Masfjorden, Modalen, Osterøy, Samnanger, Vaksdal
IKT Orkidé	Møre og Romsdal (Nordmøre)
Indigo IKT IKS	Indigo-samarbeidet (Gjøvikregionen/Toten; medlemmer ikke lest)`

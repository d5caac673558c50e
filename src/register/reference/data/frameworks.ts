// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** id, name, who, purpose (Prosjektveiviseren) */
export const phaseTable = `ide	Idé	linjen	Vurdere og prioritere hvilke idéer som skal utredes videre
konsept	Konsept	linjen	Avklare behovet og velge tilnærming (konsept)
planlegge	Planlegge	prosjektet	Etablere prosjektet, forankre mål, planlegge styringen
gjennomfore	Gjennomføre	prosjektet	Skape og levere resultatene
avslutte	Avslutte	prosjektet	Overføre produktansvaret og løse opp prosjektet
realisere	Realisere	linjen	Følge opp videre realisering av gevinster`

/** id, after phase, before phase */
export const decisionTable = `BP1	ide	konsept
BP2	konsept	planlegge
BP3	planlegge	gjennomfore
BP4	gjennomfore	avslutte
BP5	avslutte	realisere
BP6	realisere`

/** id, name, address (Digdir) */
export const principleTable = `P1	Ta utgangspunkt i brukernes behov	https://www.digdir.no/digital-samhandling/prinsipp-1-ta-utgangspunkt-i-brukernes-behov/1055
P2	Ta arkitekturbeslutninger på rett nivå	https://www.digdir.no/digital-samhandling/prinsipp-2-ta-arkitekturbeslutninger-pa-rett-niva/1056
P3	Bidra til digitaliseringsvennlige regelverk	https://www.digdir.no/digital-samhandling/prinsipp-3-bidra-til-digitaliseringsvennlige-regelverk/1057
P4	Del og gjenbruk data	https://www.digdir.no/digital-samhandling/prinsipp-4-del-og-gjenbruk-data/1061
P5	Del og gjenbruk løsninger	https://www.digdir.no/digital-samhandling/prinsipp-5-del-og-gjenbruk-losninger/1062
P6	Lag digitale løsninger som støtter samhandling	https://www.digdir.no/digital-samhandling/prinsipp-6-lag-digitale-losninger-som-stotter-samhandling/1063
P7	Sørg for tillit til oppgaveløsningen`

/** name (Difi 2018) */
export const oldPrincipleTable = `Tjenesteorientering
Interoperabilitet
Tilgjengelighet
Sikkerhet
Åpenhet
Fleksibilitet
Skalerbarhet`

/** id, name (DFØ) */
export const agreementTable = `SSA-K	Kjøpsavtalen
SSA-V	Vedlikeholdsavtalen
SSA-T	Utviklings- og tilpasningsavtalen (SSA-U slått sammen 2015)
SSA-D	Driftsavtalen
SSA-L	Løpende tjenestekjøp (standard sky)
SSA-O	Oppdragsavtalen
SSA-B	Bistandsavtalen (også enkel)
SSA-S	Smidigavtalen
SSA-R	Rammeavtalen
SSA-sky	Avtale om skytjenester`

/** id, name (Riksarkivaren) */
export const archiveAreaTable = `7-24	Administrasjon og politikk
7-25	Økonomi, virksomhetsstyring, regnskap og innfordring
7-26	Personalforvaltning og folkevalgte
7-27	Kommunal og regional planlegging og oppmåling
7-28	Opplæring og oppvekst
7-29	Helse og omsorg
7-30	Sosial- og velferdstjenester
7-31	Næring, miljø og samfunnsutvikling
7-32	Kultur, idrett, friluftsliv`

// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** value, heading as in the CSV of Behandlingsoversikt */
export const articleSixTable = `6a	Artikkel 6(1)(a) - Den registrerte har samtykket til behandling av sine personopplysninger for ett eller flere spesifikke formål
6b	Artikkel 6(1)(b) - Behandlingen er nødvendig for å oppfylle en avtale som den registrerte er part i, eller for å gjennomføre tiltak på den registrertes anmodning før en avtaleinngåelse
6c	Artikkel 6(1)(c) - Behandlingen er nødvendig for å oppfylle en rettslig forpliktelse som påhviler den behandlingsansvarlige
6d	Artikkel 6(1)(d) - Behandlingen er nødvendig for å verne den registrertes eller en annen fysisk persons vitale interesser
6e	Artikkel 6(1)(e) - Behandlingen er nødvendig for å utføre en oppgave i allmennhetens interesse eller utøve offentlig myndighet som den behandlingsansvarlige er pålagt
6f	Artikkel 6(1)(f) - Behandlingen er nødvendig for formål knyttet til de berettigede interessene som forfølges av den behandlingsansvarlige eller en tredjepart, med mindre den registrertes interesser eller grunnleggende rettigheter og friheter går foran og krever vern av personopplysninger, særlig dersom den registrerte er et barn`

/** value, heading as in the CSV of Behandlingsoversikt */
export const articleNineTable = `9a	Artikkel 9(2)(a) - Samtykke
9b	Artikkel 9(2)(b) - Trygde-, arbeids- og sosialrettslige forhold
9c	Artikkel 9(2)(c) - Vern av noen vitale interesser
9d	Artikkel 9(2)(d) - Medlemsopplysninger
9e	Artikkel 9(2)(e) - Offentliggjorte opplysninger
9f	Artikkel 9(2)(f) - Rettskrav/domstolsbehandling
9g	Artikkel 9(2)(g) - Viktige allmenne interesser
9h	Artikkel 9(2)(h) - Medisinske opplysninger
9i	Artikkel 9(2)(i) - Allmenne folkehelseopplysninger
9j	Artikkel 9(2)(j) - Arkiv- og forskningsformål`

/** key, heading, p when also in «Protokoll CSV»; in the order of the file */
export const columnTable = `organizationName	Behandlingsansvarlig	p
organizationId	Organisasjonsnummer	p
dataControllerRepresentative	Behandlingsansvarliges representant	p
dataControllerRepresentativeAddress	Virksomhetens postadresse	p
dataControllerRepresentativeEmail	Virksomhetens e-post	p
dataControllerRepresentativePhone	Virksomhetens telefon	p
outsideEU	Utenfor EU/EØS (ja/nei)	p
euRepresentativeName	Representant behandlingsansvarlig utenfor EU/EØS - navn	p
euRepresentativeAddress	Representant behandlingsansvarlig utenfor EU/EØS - postadresse	p
euRepresentativeEmail	Representant behandlingsansvarlig utenfor EU/EØS - e-post	p
euRepresentativePhone	Representant behandlingsansvarlig utenfor EU/EØS - telefon	p
dataProtectionOfficerName	Personvernombud - navn	p
dataProtectionOfficerAddress	Personvernombud - postadresse	p
dataProtectionOfficerEmail	Personvernombud - e-post	p
dataProtectionOfficerPhone	Personvernombud - telefon	p
title	Behandlingen gjelder	p
processStatus	Behandlingstatus
dataProcessorName	Daglig behandlingsansvar - Navn
dataProcessorTlf	Daglig behandlingsansvar - Tlf
dataProcessorEmail	Daglig behandlingsansvar - Epost
dataProcessorAgreementNames	Databehandlere - Navn
dataProcessorAgreementUrls	Databehandleravtaler - Lenke
commonDataControllerChecked	Felles behandlingsansvar	p
commonDataControllerCompanies	Felles behandlingsansvar - Virksomheter	p
commonDataControllerResponsibilities	Felles behandlingsansvar - Ansvarsfordeling
commonDataControllerContact	Felles behandlingsansvar - Kontaktpunkt	p
commonDataControllerEmail	Felles behandlingsansvar - E-post
commonDataControllerTlf	Felles behandlingsansvar - Telefon
purpose	Formål med behandlingen	p
articleSixBasis	Behandlingsgrunnlag artikkel 6
articleSixReference	Artikkel 6 - Henvisning til annen lovgiving
articleNineBasis	Behandlingsgrunnlag artikkel 9
articleNineReference	Artikkel 9 - henvisning til annen lovgiving
articleNineLegalityA	Artikkel 9(2)(a) - Samtykke
articleNineLegalityB	Artikkel 9(2)(b) - Trygde-, arbeids- og sosialrettslige forhold
articleNineLegalityBReference	Artikkel 9(2)(b) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityC	Artikkel 9(2)(c) - Vern av noen vitale interesser
articleNineLegalityCReference	Artikkel 9(2)(c) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityD	Artikkel 9(2)(d) - Medlemsopplysninger
articleNineLegalityDReference	Artikkel 9(2)(d) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityE	Artikkel 9(2)(e) - Offentliggjorte opplysninger
articleNineLegalityEReference	Artikkel 9(2)(e) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityF	Artikkel 9(2)(f) - Rettskrav/domstolsbehandling
articleNineLegalityFReference	Artikkel 9(2)(f) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityG	Artikkel 9(2)(g) - Viktige allmenne interesser
articleNineLegalityGReference	Artikkel 9(2)(g) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityH	Artikkel 9(2)(h) - Medisinske opplysninger
articleNineLegalityHReference	Artikkel 9(2)(h) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityI	Artikkel 9(2)(i) - Allmenne folkehelseopplysninger
articleNineLegalityIReference	Artikkel 9(2)(i) - Henvisning til annet hjemmelsgrunnlag
articleNineLegalityJ	Artikkel 9(2)(j) - Arkiv- og forskningsformål
articleNineLegalityJReference	Artikkel 9(2)(j) - Henvisning til annet hjemmelsgrunnlag
articleTenBasis	Behandlingsgrunnlag artikkel 10
articleTenReference	Artikkel 10 - henvisning til annen lovgiving
businessAreas	Funksjons- eller virksomhetsområde
relatedDatasets	Tilhørende datasett - lenke
relatedDatasetNames	Tilhørende datasett - navn
categorySubjects	Personopplysninger - Kategorier av registrerte	p
categoryPersonalData	Personopplysninger - Kategorier tilknyttet den registrerte	p
plannedDeletion	Personopplysninger - Planlagte tidsfrister for sletting	p
personalDataSubjects	Kilder til personopplysningene
privacyProcessingSystems	System i virksomheten som behandler personopplysninger
recipientCategories	Mottakere eller kategorier av mottakere	p
internationalReceivers	Mottakere - tredjeland eller internasjonale organisasjoner	p
guarantees	Garantier ved overføring	p
securityMeasures	Tekniske og organisatoriske sikkerhetstiltak	p
dpiaConducted	Er det gjennomført DPIA?
dpiaReference	Referanse til DPIA`

/** How the agreed fields are written down in the two files beside this one. */
export type Expected = Readonly<Record<string, readonly string[]>>

export const areas =
  '{oppvekst,barnevern,velferd,helse,omsorg,kultur,kirke,plan,bygg,kart,vann,renovasjon,vei,miljo,friluft,landbruk,naring,beredskap,demokrati,okonomi,styring,administrasjon,eiendom,tverrgaende}'

export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

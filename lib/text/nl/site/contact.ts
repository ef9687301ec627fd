/** Whom to reach, from settings. No phone number is null. */
export type ContactFacts = { organisation: string; email: string; phone: string | null };

/** Contact in the footer and on the pages that end with it. */
export const contactText = {
  title: 'Contact',
  lead: ({ organisation }: ContactFacts) =>
    `${organisation} beheert het register. Heb je een vraag, dan helpen we je graag.`,
  email: 'E-mail',
  phone: 'Telefoon',
  post: 'Post',
  before: 'Kijk eerst of je vraag tussen de vragen en antwoorden staat.',
  what: 'Zet je naam in je mail en schrijf wat je wilde doen. Heb je een registratienummer, noem dat dan ook. Stuur nooit je wachtwoord mee.',
  security: 'Heb je een zwakke plek in de beveiliging gevonden?',
  securityMail: (address: string) => `Meld het dan aan ${address}. Deel het niet met anderen voordat het is opgelost.`,
};

export type AccessibilityFacts = {
  /** Widths of the screen in pixels at which every page is tested. */
  narrowPixels: number;
  widePixels: number;
  contactEmail: string;
  answerTerm: string;
};

export const accessibilityText = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet dit register kunnen gebruiken, ook met een schermlezer, met alleen een toetsenbord of met grote letters.',
  aim: {
    heading: 'Waar we naar streven',
    text: 'We willen voldoen aan de richtlijn WCAG 2.2, niveau AA. Die hoort bij de Europese norm EN 301 549.',
  },
  tested: {
    heading: 'Wat we hebben getest',
    items: ({ narrowPixels, widePixels }: AccessibilityFacts) => [
      `Een programma (axe) controleert elke pagina van de website, op een smal scherm van ${narrowPixels} pixels en op een breed scherm van ${widePixels} pixels.`,
      'Met alleen het toetsenbord kun je een account maken, een aanvraag doen en iemand opzoeken.',
      'Dat kan ook als JavaScript uit staat.',
    ],
  },
  notTested: {
    heading: 'Wat we nog niet weten',
    text: 'Zo’n programma vindt maar een deel van de problemen. Een onderzoek door mensen van buiten is nog niet gedaan. We zeggen daarom niet dat de website helemaal aan de richtlijn voldoet.',
  },
  report: {
    heading: 'Lukt er iets niet?',
    text: ({ contactEmail, answerTerm }: AccessibilityFacts) =>
      `Mail naar ${contactEmail}. Schrijf op welke pagina het was en wat er misging. Binnen ${answerTerm} krijg je antwoord.`,
  },
};

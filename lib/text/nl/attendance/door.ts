import { plural } from '@/lib/text/nl/shared/format';

/** /opleider/uitvoeringen/ID/deur */
export const doorText = {
  title: 'Code aan de deur',
  lead: 'Laat dit scherm zien. Wie er is, scant de code of typt hem over. De code verandert steeds.',
  qr: 'QR-code om te melden dat je er bent',
  typed: (address: string) => `Of ga naar ${address} en typ:`,
  refresh: 'Toon de code van dit moment',
  count: (count: number) => `${plural(count, 'persoon heeft', 'mensen hebben')} zich gemeld.`,
  shut: {
    heading: 'De deur is dicht',
    text: (minutes: number) =>
      `De code is er van ${plural(minutes, 'minuut', 'minuten')} vóór het begin tot ${plural(minutes, 'minuut', 'minuten')} na het einde van een bijeenkomst.`,
  },
  back: 'Terug naar de uitvoering',
};

/** /presentie and /presentie/CODE */
export const presenceText = {
  title: 'Ik ben er',
  scannedTitle: 'Melden dat je er bent',
  lead: 'Op het scherm van de trainer staat een code. Scan hem, of typ hem hier over.',
  fields: { code: { label: 'Code' } },
  hint: 'Zes letters en cijfers, zoals K7P M3Q.',
  submit: 'Ga verder',
  unknown: 'Deze code geldt nu niet. Typ de code over die nu op het scherm staat.',
  here: (title: string, provider: string) => `Je bent bij ‘${title}’ van ${provider}.`,
  confirm: 'Ik ben er',
  logIn: 'Log in en meld dat je er bent',
  logInText: (minutes: number) => `Daar heb je ${plural(minutes, 'minuut', 'minuten')} de tijd voor.`,
  notDone: 'Je bent nog niet gemeld',
  done: {
    heading: 'Je bent gemeld',
    text: 'Zodra de trainer de lijst afsluit, staan de punten in je portfolio. Je hoeft niets meer te doen.',
  },
  otherCode: 'Typ een andere code',
};

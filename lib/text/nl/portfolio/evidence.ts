import type { EvidenceChangeReason, EvidenceKind, EvidenceLimits } from '@/lib/portfolio/evidence';
import type { UploadCode, UploadOutcome } from '@/lib/portfolio/evidence-places';
import { plural } from '@/lib/text/nl/shared/format';

/** What a file is called when nothing is left of its own name. */
export const unnamedFile = 'bewijsstuk';

export const evidenceKindNames = {
  pdf: 'PDF',
  jpeg: 'foto (JPEG)',
  png: 'afbeelding (PNG)',
} satisfies Record<EvidenceKind, string>;

/** Why nothing changes about the proof of an activity. */
const changes = {
  activity_unknown: 'Deze activiteit is er niet meer.',
  locked: 'Deze activiteit wordt nu beoordeeld. Zolang dat duurt, verandert er niets aan de bewijsstukken.',
  decided: 'Over deze activiteit is al beslist. De bewijsstukken veranderen daarna niet meer.',
  superseded: 'Van deze activiteit is er een nieuwere versie. Ga daarmee verder.',
  frozen: 'Deze activiteit telde mee voor je certificering. Aan de bewijsstukken verandert niets meer.',
  evidence_unknown: 'Dit bestand is er niet meer.',
  not_in_register: 'Je staat niet in het register. Daarom kunnen we hier niets voor je bewaren.',
} satisfies Record<EvidenceChangeReason['code'], string>;

export function evidenceChangeText({ code }: EvidenceChangeReason): string {
  return changes[code];
}

/** Why a file wasn't kept, and what one can do. */
const reasons = {
  no_file: () => 'Kies eerst een bestand.',
  empty: () => 'Dit bestand is leeg. Kijk of het goed is opgeslagen en kies het opnieuw.',
  too_large: ({ fileMegabytes }) =>
    `Dit bestand is groter dan ${fileMegabytes} MB. Maak het kleiner, of verdeel het over meer bestanden.`,
  other_kind: () =>
    'Dit bestand is geen PDF, JPEG of PNG. We kijken naar wat erin zit, niet naar de naam. Maak er een PDF van, of een foto.',
  too_many_pixels: ({ pictureMegapixels }) =>
    `Deze afbeelding heeft meer dan ${pictureMegapixels} miljoen beeldpunten. Maak de afbeelding kleiner en kies hem opnieuw.`,
  picture_unreadable: () =>
    'We kunnen deze afbeelding niet lezen. Hij is beschadigd of niet compleet. Maak de foto opnieuw, of sla hem opnieuw op.',
  pdf_unreadable: () =>
    'We kunnen deze PDF niet lezen: hij is beschadigd of niet compleet. Open hem op je eigen apparaat, sla hem opnieuw op en kies hem opnieuw.',
  pdf_locked: () =>
    'Deze PDF is beveiligd met een wachtwoord. Niemand anders kan hem openen. Sla hem op zonder wachtwoord en kies hem opnieuw.',
  pdf_without_pages: () =>
    'In deze PDF staat geen enkele pagina. Kijk of je het goede bestand hebt en kies het opnieuw.',
  too_many_files: ({ filesPerActivity }) =>
    `Je kunt hoogstens ${plural(filesPerActivity, 'bestand', 'bestanden')} toevoegen. Verwijder er eerst een, of voeg bestanden samen.`,
  person_full: ({ personMegabytes }) =>
    `Al je bewijsstukken samen mogen niet groter zijn dan ${personMegabytes} MB. Verwijder wat je niet meer nodig hebt, of maak dit bestand kleiner.`,
  activity_unknown: () => changes.activity_unknown,
  locked: () => changes.locked,
  decided: () => changes.decided,
  superseded: () => changes.superseded,
  frozen: () => changes.frozen,
  evidence_unknown: () => changes.evidence_unknown,
  not_in_register: () => changes.not_in_register,
  course_unknown: () => 'Deze opleiding is er niet meer.',
  course_locked: () => 'Deze opleiding is ingediend. De documenten veranderen nu niet meer.',
  text_unknown: () => 'Deze tekst is er niet meer.',
  broken_off: () => 'Het versturen is onderbroken. Hiervan is niets bewaard. Kies het bestand opnieuw.',
  too_often: () => 'Je hebt in korte tijd veel bestanden verstuurd. Wacht een paar minuten en probeer het opnieuw.',
  not_allowed: () => 'Je account geeft hier geen toegang toe.',
  log_in_first: () => 'Je bent niet meer ingelogd. Open een nieuw venster, log daar in en probeer het dan opnieuw.',
  failed: () => 'Er ging iets mis bij ons. Hiervan is niets bewaard. Probeer het opnieuw.',
} satisfies Record<UploadCode, (limits: EvidenceLimits) => string>;

export function uploadReasonText(code: UploadCode, limits: EvidenceLimits): string {
  return reasons[code](limits);
}

const size = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 });
const KILOBYTE = 1024;

/** "3,4 MB", "120 kB": never "0 kB". */
export function fileSizeText(bytes: number): string {
  const kilobytes = bytes / KILOBYTE;
  if (kilobytes < KILOBYTE) return `${size.format(Math.max(1, Math.round(kilobytes)))} kB`;
  return `${size.format(kilobytes / KILOBYTE)} MB`;
}

export const evidenceText = {
  heading: 'Bewijsstukken',
  none: 'Er is nog geen bewijsstuk.',
  provenBy: {
    group: 'De groep is het bewijs. Een bestand hoeft er niet bij.',
    list: 'De presentielijst van de opleider is het bewijs. Een bestand hoeft er niet bij.',
  },
  facts: ({ kind, size, on }: { kind: string; size: string; on: string }) => `${kind}, ${size}, toegevoegd op ${on}`,
  remove: 'Verwijder',
  download: 'Download',
  large: 'Bekijk groot',
  pictureOf: (name: string) => `Bewijsstuk ${name}`,
  field: 'Kies een of meer bestanden',
  hint: ({ fileMegabytes, filesPerActivity }: EvidenceLimits) =>
    `PDF, JPEG of PNG, elk hoogstens ${fileMegabytes} MB. Hoogstens ${plural(filesPerActivity, 'bestand', 'bestanden')} per activiteit. Een foto met je telefoon is goed. Uit foto’s halen we weg waar en wanneer ze gemaakt zijn.`,
  submit: 'Voeg toe',
  another: 'Voeg nog een bestand toe',
  elsewhere: 'Voeg een bewijsstuk toe op de pagina van de activiteit',
};

/** A PDF that is drawn in the page. */
export const evidencePagesText = {
  drawing: 'De PDF wordt geopend…',
  failed: 'We kunnen deze PDF hier niet laten zien. Download het bestand om het te bekijken.',
  page: ({ name, number, of }: { name: string; number: number; of: number }) =>
    `Bewijsstuk ${name}, pagina ${number} van ${of}`,
  unfold: (last: number) => (last === 2 ? 'Toon ook pagina 2' : `Toon ook pagina 2 tot en met ${last}`),
  more: (shown: number, of: number) =>
    `Je ziet de eerste ${shown} van ${of} pagina’s. Download het bestand voor de rest.`,
};

/** What a page says after a plain post. */
export const outcomeText = {
  kept: (count: number) => (count === 1 ? 'Het bestand is toegevoegd.' : `${count} bestanden zijn toegevoegd.`),
  keptAsDrafts: (count: number) =>
    count === 1
      ? 'Van het bestand is een concept gemaakt.'
      : `Van elk van de ${count} bestanden is een concept gemaakt.`,
  notKept: ({ refused }: UploadOutcome) =>
    refused.length === 1 ? 'Een bestand is niet toegevoegd' : `${refused.length} bestanden zijn niet toegevoegd`,
  /** Where there were more: which one, in the order in which they were chosen. */
  ofPlace: (place: number, sentence: string) => `Bestand ${place}: ${sentence}`,
  removed: 'Het bestand is verwijderd.',
};

/** /mijn/portfolio/ACTIVITY/bewijs/ID: asked before a file goes. */
export const removalText = {
  title: 'Bestand verwijderen',
  lead: (name: string) => `Je verwijdert ‘${name}’. Dat kun je niet terugdraaien.`,
  submit: 'Verwijder het bestand',
  stay: 'Laat het staan',
  notRemoved: 'Het bestand is niet verwijderd',
};

/** /mijn/portfolio/bestanden. */
export const manyFilesText = {
  title: 'Veel bestanden tegelijk',
  lead: 'Van elk bestand maken we een concept met dat bestand als bewijs. Daarna vul je bij elk concept in wat je deed en wanneer.',
  hint: ({ fileMegabytes }: EvidenceLimits) =>
    `PDF, JPEG of PNG, elk hoogstens ${fileMegabytes} MB. Uit foto’s halen we weg waar en wanneer ze gemaakt zijn.`,
  submit: 'Maak er concepten van',
  drop: 'Of sleep ze hierheen',
  fillIn: (count: number) => `Vul ${plural(count, 'concept', 'concepten')} in`,
  toPortfolio: 'Naar je portfolio',
};

/** /mijn/portfolio/foto. */
export const photoText = {
  title: 'Foto van je bewijs',
  lead: 'Maak een foto van je certificaat of verklaring. Daarna vul je in waar het bewijs van is.',
  field: 'Maak of kies een foto',
  hint: ({ fileMegabytes }: EvidenceLimits) =>
    `JPEG of PNG, hoogstens ${fileMegabytes} MB. We bewaren de foto meteen, als concept dat alleen jij ziet. Uit de foto halen we weg waar en wanneer hij gemaakt is.`,
  submit: 'Bewaar de foto',
  otherwise: 'Heb je een PDF, of meer bestanden?',
  toFiles: 'Voeg bestanden toe',
};

/** While files are sent by script; `name` is the file's. */
export const uploadText = {
  label: 'Bestanden die je verstuurt',
  waiting: 'wacht',
  sending: (percent: number) => `${percent}% verstuurd`,
  checking: 'verstuurd, wordt gecontroleerd',
  kept: 'toegevoegd',
  cancelled: 'gestopt',
  offline: 'We konden de website niet bereiken. Kijk of je internet werkt en probeer het opnieuw.',
  cancel: 'Stop',
  retry: 'Probeer opnieuw',
  dismiss: 'Haal weg',
  about: (action: string, name: string) => `${action}: ${name}`,
  progressOf: (name: string) => `Voortgang van ${name}`,
  summary: ({ kept, failed, busy }: { kept: number; failed: number; busy: number }) => {
    if (busy > 0) return `${plural(busy, 'bestand wordt', 'bestanden worden')} verstuurd.`;
    const told = [
      ...(kept > 0 ? [`${plural(kept, 'bestand is', 'bestanden zijn')} toegevoegd.`] : []),
      ...(failed > 0 ? [`${plural(failed, 'bestand is', 'bestanden zijn')} niet toegevoegd.`] : []),
    ];
    return told.join(' ');
  },
};

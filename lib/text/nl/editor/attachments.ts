import type { EvidenceLimits } from '@/lib/portfolio/evidence';
import { plural } from '@/lib/text/nl/shared/format';

/** Files beside news: at /beheer/teksten/ID, and where it is read. */
export const attachmentsText = {
  /** What a file is called when nothing is left of its own name. */
  unnamed: 'bijlage',
  heading: 'Bijlagen',
  explained: 'Lezers zien een bijlage zodra je de nieuwste versie publiceert.',
  none: 'Er is nog geen bijlage.',
  hint: ({ fileMegabytes, filesPerActivity }: EvidenceLimits) =>
    `PDF, JPEG of PNG, elk hoogstens ${fileMegabytes} MB. Hoogstens ${plural(filesPerActivity, 'bestand', 'bestanden')} per bericht.`,
  submit: 'Voeg toe',
  removal: {
    title: 'Bijlage verwijderen',
    lead: (name: string) => `Je haalt ‘${name}’ uit de nieuwste versie.`,
  },
};

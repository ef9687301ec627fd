import { plural } from '@/lib/text/nl/shared/format';

/** The proof in a certification's case. */
export const certificationEvidenceText = {
  heading: 'Bewijsstukken',
  of: (title: string, count: number) => `${title} (${plural(count, 'bewijsstuk', 'bewijsstukken')})`,
};

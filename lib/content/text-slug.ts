import { normalised } from '@/lib/shared/typed-text';

const MAX = 60;

/** The words of a title as an address has them: `Wat telt mee?` is `wat-telt-mee`. '' where it has no letter or digit. */
export function slugOf(title: string): string {
  const words = normalised(title.toLowerCase(), 'NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX) break;
    slug = longer;
  }
  return slug || words.join('').slice(0, MAX);
}

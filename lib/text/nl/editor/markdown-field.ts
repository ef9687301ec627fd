import { type NormFigureName, normFigureNames } from '@/lib/content/figures';
import { isSettingKey } from '@/lib/content/settings-schema';
import { wordsOf } from '@/lib/text/nl/content/settings';

/** A field for a text with its preview beside it. */
export const markdownFieldText = {
  hint: 'Een lege regel begint een alinea. Met # begint een kopje, met - een opsomming, met 1. een genummerde lijst. **Vet**, *schuin* en [woorden](/adres) voor een link. Plaatjes en HTML laten we niet zien.',
  preview: 'Voorbeeld',
  show: 'Bekijk het voorbeeld',
  empty: 'Er staat nog geen tekst.',
  figures: {
    heading: 'Cijfers en namen om in te voegen',
    explained:
      'Typ de naam met de haakjes erom. Lezers zien wat er op dat moment geldt. Verandert de instelling, dan verandert de tekst mee.',
    line: (label: string, value: string) => (value === '' ? label : `${label}: nu ${value}`),
  },
};

const normFigureLabels: Record<NormFigureName, string> = {
  points_total: 'Punten in een hele cyclus',
  accredited_points: 'Geaccrediteerde punten in een hele cyclus',
  cycle_years: 'Jaren in een cyclus',
};

/** What a figure is called; its own name where there is none. */
export function figureLabel(name: string): string {
  if (isSettingKey(name)) return wordsOf(name).label;
  const norm = normFigureNames.find((one) => one === name);
  return norm ? normFigureLabels[norm] : name;
}

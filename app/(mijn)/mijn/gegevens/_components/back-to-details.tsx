import { detailsText } from '@/lib/text/nl/registration/details';

export function BackToDetails() {
  return <a href="/mijn/gegevens">{detailsText.backToDetails}</a>;
}

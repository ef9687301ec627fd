import { demoBannerText } from '@/lib/text/nl/site/frame';

export function DemoBanner() {
  return (
    <aside className="demo-banner" aria-label={demoBannerText.word}>
      <p className="page-width demo-banner-line">
        <strong>{demoBannerText.word}</strong>
        <span>{demoBannerText.sentence}</span>
        <a className="no-print" href="/dev">
          {demoBannerText.link}
        </a>
      </p>
    </aside>
  );
}

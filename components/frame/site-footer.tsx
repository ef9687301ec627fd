import { footerText, landmarkNames } from '@/lib/text/nl/site/frame';
import { place } from './places';

export type Contact = { organisation: string | null; email: string | null; phone: string | null };

type SiteFooterProps = { registerName: string; registerScope: string; contact: Contact; version: string };

export function SiteFooter({ registerName, registerScope, contact, version }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="page-width site-footer-columns">
        <div>
          <p>
            <strong>{registerName}</strong>
            <br />
            {registerScope}
          </p>
          <ContactLines {...contact} />
        </div>
        <nav aria-label={landmarkNames.footer}>
          <ul>
            {[place('providers'), place('contact'), place('accessibility'), place('privacy')].map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="site-footer-version">{footerText.version(version)}</p>
      </div>
    </footer>
  );
}

function ContactLines({ organisation, email, phone }: Contact) {
  if (!organisation && !email && !phone) return null;
  return (
    <address className="mt-4 not-italic" id="contact">
      <strong>{landmarkNames.contact}</strong>
      <ul>
        {organisation && <li>{organisation}</li>}
        {email && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone && (
          <li>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{unbroken(phone)}</a>
          </li>
        )}
      </ul>
    </address>
  );
}

/** With spaces and a hyphen at which no line ends. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

import { LinkList } from '@/components/ui/link-list';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import { dossierText } from '@/lib/text/nl/casework/dossiers';

const text = dossierText.actions;

export function DossierActions({ dossier }: { dossier: Dossier }) {
  return (
    <section className="case-decision flow" aria-labelledby="doen">
      <h2 id="doen">{text.heading}</h2>
      <LinkList
        items={actionsFor(dossier).map(({ to, label }) => ({ label, href: `/beheer/dossiers/${dossier.id}/${to}` }))}
      />
    </section>
  );
}

function actionsFor({ registration, account, lapses }: Dossier): { to: string; label: string }[] {
  const write = account ? [{ to: 'bericht', label: text.bericht }] : [];
  if (!registration) return write;
  const { state, shielded } = registration;
  return [
    ...write,
    { to: 'naam', label: text.naam },
    { to: 'contact', label: text.contact },
    { to: 'aanstellingen/nieuw', label: dossierText.facts.addAppointment },
    { to: 'inloggen', label: account ? text.inloggen : text.loginFirst },
    shielded ? { to: 'opheffen', label: text.opheffen } : { to: 'afschermen', label: text.afschermen },
    { to: 'samenvoegen', label: text.samenvoegen },
    ...(isInRegister(state) ? [{ to: 'afwezig', label: text.afwezig }] : []),
    ...(lapses.some(({ documentId }) => documentId !== null) ? [{ to: 'later', label: text.later }] : []),
    ...(isInRegister(state) ? [{ to: 'doorhalen', label: text.doorhalen }] : []),
    ...(state === 'removed' ? [{ to: 'herstellen', label: text.herstellen }] : []),
  ];
}

import type { ReactNode } from 'react';
import { PageSteps } from '@/components/ui/page-steps';
import { dossierPartNames, type DossierPart as Part } from '@/lib/casework/dossier-parts';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { securityEventsText } from '@/lib/text/nl/access/security-events';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { partId } from './dossier-contents';

type DossierPartProps = { dossier: Pick<Dossier, 'id' | 'steps'>; part: Part; children: ReactNode };

export function DossierPart({ dossier: { id, steps }, part, children }: DossierPartProps) {
  const list = dossierPartNames[part];
  const fragment = partId(part);
  return (
    <div id={fragment} className="flow">
      {children}
      <PageSteps
        of={headingOf(part)}
        {...stepHrefs(steps[part], (place) => placeHref(`/beheer/dossiers/${id}`, place, { list, fragment }))}
      />
    </div>
  );
}

function headingOf(part: Part): string {
  if (part === 'security') return securityEventsText.heading;
  return dossierText[part === 'statusEvents' ? 'status' : part].heading;
}

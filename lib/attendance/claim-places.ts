export const OWN_CLAIMS = '/mijn/aanwezigheid';
export const PROVIDER_CLAIMS = '/opleider/meldingen';
export const MANAGED_CLAIMS = '/beheer/aanwezigheid';

/** Of a run, and what somebody says of it. */
export function claimPath(runId: string): string {
  return `${OWN_CLAIMS}/${runId}`;
}

/** Opening the proof of a claim, which its run's provider never does. */
export function claimEvidenceHref(evidenceId: string): string {
  return `${MANAGED_CLAIMS}/bewijs/${evidenceId}`;
}

import { isUuid } from '@/lib/shared/ids';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';

/** What came of one of some cases that were decided together; why not is a code. */
export type Together = { id: string; code: string };

export const togetherPath = '/beheer/aanvragen/samen';
/** As many as one page of the queue shows. */
export const TOGETHER_MAX = 20;

const OUTCOME = 'uitkomst';

/** Of one of the appointments, whatever the capitals; nothing is at no organisation. */
export function isAt(organisation: string, appointments: readonly { organisation: string }[]): boolean {
  const sought = organisation.toLowerCase();
  return sought !== '' && appointments.some((one) => one.organisation.toLowerCase() === sought);
}

export function togetherHref(organisation: string, outcomes: readonly Together[] = []): string {
  const said = outcomes.map(({ id, code }) => `${id}.${code}`).join(',');
  const params = new URLSearchParams({ organisatie: organisation, ...(said !== '' && { [OUTCOME]: said }) });
  return `${togetherPath}?${params}`;
}

export function readTogether(params: AddressParams): Together[] {
  return firstValue(params[OUTCOME])
    .split(',', TOGETHER_MAX)
    .flatMap((text) => {
      const [id = '', code = ''] = text.split('.');
      return isUuid(id) && /^[a-z_]{1,60}$/.test(code) ? [{ id: id.toLowerCase(), code }] : [];
    });
}

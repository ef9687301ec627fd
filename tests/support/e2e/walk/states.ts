import { recoveryCodesText, secondFactorText } from '@/lib/text/nl/access/security';
import { duplicatesText, handlingText } from '@/lib/text/nl/application/cases';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { PASSWORD } from '../personas';

const SECOND_FACTOR = '/account/tweede-factor';
const CODES = '/account/herstelcodes';
const CONTACT = '/mijn/gegevens/contact';
const APPOINTMENT = '/mijn/gegevens/aanstellingen/1';
const because = { reason: 'Dat klopte niet.', sure: 'on' };

/** Brings people into the states that a page shows only after more than one step. */
export async function bringAbout(
  people: Record<'enrolling' | 'assessor' | 'lapsed' | 'manager', HttpClient>,
  gonePath: string,
) {
  const { enrolling, assessor, lapsed, manager } = people;
  await enrolling.send(SECOND_FACTOR, { password: PASSWORD });
  await assessor.send(CODES, { password: PASSWORD });
  const warned = await lapsed.fillIn(APPOINTMENT, { hoursPerWeek: '8' });
  await lapsed.submit(warned, { understood: 'on' });
  await manager.send(`${gonePath}/afschermen`, because);
  const removal = {
    'reasons.not_reachable': 'on',
    explanation: 'Je nam niet op.',
    barredUntil: '31-12-2099',
    sure: 'on',
  };
  await manager.send(`${gonePath}/doorhalen`, removal);
}

const gone =
  (page = '') =>
  ({ gonePath }: Facts) =>
    `${gonePath}${page}`;

/** What pages look like halfway: each says the words by which it is known. */
export const statePages: ShownPage[] = [
  {
    route: SECOND_FACTOR,
    viewer: 'enrolling',
    path: SECOND_FACTOR,
    as: 'setting up',
    says: secondFactorText.setup.scan,
  },
  {
    route: SECOND_FACTOR,
    viewer: 'enrolling',
    path: SECOND_FACTOR,
    as: 'a wrong code',
    fill: { code: '000000' },
    press: secondFactorText.setup.submit,
    says: secondFactorText.refusals.code_wrong.text,
  },
  { route: CODES, viewer: 'assessor', path: CODES, as: 'new ones', says: recoveryCodesText.fresh.text },
  {
    route: CONTACT,
    viewer: 'registrant',
    path: CONTACT,
    as: 'saved in another window meanwhile',
    fill: { privatePhone: '06 11 11 11 11' },
    meanwhile: (client) => client.fillIn(CONTACT, { privatePhone: '06 22 22 22 22' }),
    press: detailsText.save,
    says: formTroubleTexts.stale().comparison,
  },
  {
    route: APPOINTMENT.replace('1', '[rij]'),
    viewer: 'registrant',
    path: APPOINTMENT,
    as: 'what follows from it',
    fill: { hoursPerWeek: '8' },
    press: detailsText.save,
    says: detailsText.understood,
  },
  {
    route: '/mijn/aanvraag/contact',
    viewer: 'applicant',
    path: '/mijn/aanvraag/contact',
    as: 'a session that is about to end',
    leftOpenFor: '11:57:00',
    says: /Je sessie eindigt om/,
  },
  {
    route: '/aanmelden',
    viewer: 'visitor',
    path: '/aanmelden',
    as: 'a shared mailbox',
    fill: { name: 'Noor', email: 'leerplicht@gemeente.example', password: 'drie losse woorden hier' },
    press: 'Account maken',
    says: /lijkt een gedeelde mailbox/,
  },
  { route: '/mijn', viewer: 'lapsed', path: '/mijn', as: 'a lapse', says: detailsText.lapse.heading },
  { route: '/mijn/gegevens', viewer: 'lapsed', path: '/mijn/gegevens', as: 'a lapse' },
  {
    route: '/mijn',
    viewer: 'gone',
    path: '/mijn',
    as: 'removed and barred',
    says: myOverviewText.registration.removed.heading,
  },
  { route: '/mijn/gegevens', viewer: 'gone', path: '/mijn/gegevens', as: 'removed' },
  { route: '/mijn/aanvraag', viewer: 'gone', path: '/mijn/aanvraag', as: 'barred', says: '31 december 2099' },
  {
    route: '/beheer/dossiers/[id]',
    viewer: 'manager',
    path: gone(),
    as: 'removed and shielded',
    says: '31 december 2099',
  },
  ...['herstellen', 'opheffen'].map(
    (act): ShownPage => ({
      route: '/beheer/dossiers/[id]/[handeling]',
      viewer: 'manager',
      path: gone(`/${act}`),
      as: 'with something to undo',
    }),
  ),
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ casePath }) => casePath,
    as: 'duplicates',
    says: duplicatesText.reasons.same_phone,
  },
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ assessedCasePath }) => assessedCasePath.replace('/beoordelen', '/beheer/aanvragen'),
    as: 'held by somebody else',
    says: handlingText.withSomebodyElse('Farid el Amrani'),
  },
];

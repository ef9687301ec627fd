import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { balanceText, invoiceStateSentences, invoiceText } from '@/lib/text/nl/invoices/invoices';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { linkOn, mustShow, newRequest, type Staff } from './course-steps';
import { type ActionRule, type AreaRules, doneBy, once, onlyFor, type World } from './rules';

const LIST = '/beheer/facturen';
const OWN = '/opleider/facturen';
const { pay, payments, credit } = invoiceText;

/** The invoice of a request that was just submitted; the manager's page. */
async function newInvoice(staff: Staff): Promise<string> {
  await newRequest(staff);
  return linkOn(staff.manager, LIST, `${LIST}/`);
}

const paid = () => ({ direction: 'received', amount: '100,00', paidOn: dateAsTyped(amsterdamDateOf(new Date())) });
const notePayment = (manager: HttpClient, path: string) => manager.fillIn(path, paid(), { button: pay.submit });
const takeBack = (manager: HttpClient, path: string) =>
  manager.fillIn(path, { reason: 'Verkeerd adres', confirmed: 'on' }, { button: credit.submit });

/** Invoices that requests led to, as the manager and as the organisation handle them. */
export const invoicesRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [`GET ${LIST}/csv`]: { outcomes: onlyFor('manager') },
    [`${LIST}/[id]`]: { path: ({ clients }) => newInvoice(clients), outcomes: onlyFor('manager') },
    [`GET ${LIST}/[id]/pdf`]: {
      path: async ({ clients }) => `${await newInvoice(clients)}/pdf`,
      outcomes: onlyFor('manager'),
    },
    [OWN]: { outcomes: onlyFor('provider') },
    [`${OWN}/[id]`]: {
      path: async ({ clients }) => (await newInvoice(clients)).replace(LIST, OWN),
      outcomes: onlyFor('provider'),
    },
    [`GET ${OWN}/[id]/pdf`]: {
      path: async ({ clients }) => `${(await newInvoice(clients)).replace(LIST, OWN)}/pdf`,
      outcomes: onlyFor('provider'),
    },
  },
  actions: ({ clients }) => invoicesActions(clients),
  forms: ({ clients }) => {
    const path = once(() => newInvoice(clients));
    const client = () => clients.manager;
    return {
      'note a payment': { client, path, fine: paid(), button: pay.submit },
      // Without its tick, so that nothing is taken back.
      'credit an invoice': { client, path, fine: { reason: 'Verkeerd adres' }, button: credit.submit },
    };
  },
};

function invoicesActions(clients: World['clients']): Record<string, ActionRule> {
  let path = '';
  const onNew = async () => {
    path = await newInvoice(clients);
    return { by: clients.manager, path };
  };
  const byManager = { leadsTo: `${LIST}/`, outcomes: doneBy('manager') } as const;
  const shows = (words: string) => () => mustShow(clients.manager, path, words);
  return {
    submitPayment: { ...byManager, form: onNew, button: pay.submit, values: paid, effect: shows(balanceText(20_250)) },
    submitPaymentCorrection: {
      ...byManager,
      form: async () => {
        const form = await onNew();
        await notePayment(clients.manager, path);
        return form;
      },
      button: payments.correct,
      values: () => ({}),
      effect: shows(payments.corrected),
    },
    submitCredit: {
      ...byManager,
      form: onNew,
      button: credit.submit,
      values: () => ({ reason: 'Verkeerd adres', confirmed: 'on' }),
      effect: shows(invoiceStateSentences.credited),
    },
  };
}

type InvoiceFacts = Pick<Facts, 'invoicePath' | 'creditedInvoicePath' | 'creditNotePath'>;

/** Invoices in the states that pages show. */
export async function invoiceFacts(staff: Staff): Promise<InvoiceFacts> {
  const creditedInvoicePath = await newInvoice(staff);
  await notePayment(staff.manager, creditedInvoicePath);
  await takeBack(staff.manager, creditedInvoicePath);
  const creditNotePath = await linkOn(staff.manager, creditedInvoicePath, `${LIST}/`);
  const invoicePath = await newInvoice(staff);
  await notePayment(staff.manager, invoicePath);
  return { invoicePath, creditedInvoicePath, creditNotePath };
}

const manager = { viewer: 'manager' } as const;
const provider = { viewer: 'provider' } as const;
const one = { ...manager, route: `${LIST}/[id]`, path: ({ invoicePath }: Facts) => invoicePath };
const own = (path: string) => path.replace(LIST, OWN);

export const invoicePages: ShownPage[] = [
  { ...manager, route: LIST, path: LIST },
  { ...manager, route: LIST, path: `${LIST}?stand=te-laat`, as: 'late ones' },
  { ...manager, route: LIST, path: `${LIST}?q=nergens`, as: 'none' },
  one,
  { ...one, as: 'errors', press: pay.submit },
  { ...one, path: ({ creditedInvoicePath }) => creditedInvoicePath, as: 'credited' },
  { ...one, path: ({ creditNotePath }) => creditNotePath, as: 'a credit note' },
  { ...provider, route: OWN, path: OWN },
  { ...provider, route: `${OWN}/[id]`, path: ({ invoicePath }) => own(invoicePath) },
  { ...provider, route: `${OWN}/[id]`, path: ({ creditNotePath }) => own(creditNotePath), as: 'a credit note' },
];

import { days } from './amounts';

/** What every queue of work says alike. */
export const workQueueText = {
  nobody: 'niemand',
  you: 'jij',
  ended: 'afgerond',
  /** Somebody who works on it noted something. */
  noted: 'notitie',
  age: (waitingDays: number) => (waitingDays === 0 ? 'vandaag binnen' : days(waitingDays)),
};

export const workFilterText = {
  heading: 'Zoeken en kiezen',
  stand: 'Status',
  more: 'Meer filters',
  holder: 'Bij wie',
  holders: { everybody: 'iedereen', me: 'bij mij', nobody: 'bij niemand' },
  promised: { label: 'Toegezegd', all: 'maakt niet uit', week: 'deze week', late: 'te laat' },
  order: 'Volgorde',
  submit: 'Toon',
  all: 'Wis alle keuzes',
};

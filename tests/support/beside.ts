/** What stands beside a case that is open: a queue of one, and where to go on. */
export const beside = {
  items: [{ id: 'a', href: '/beheer/queue/a', name: 'Een les', note: 'J. Bakker, 3 dagen', marks: ['te laat'] }],
  all: { href: '/beheer/queue', label: 'Terug naar de lijst' },
  ...{ nextHref: '/beheer/queue/b', decided: null },
};

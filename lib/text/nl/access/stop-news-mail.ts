/** /nieuwsmail/TOKEN: the link under a mail about news; and what a mail program is answered that stops them by itself. */
export const stopNewsMailText = {
  title: 'Zet de mail bij nieuws uit',
  lead: 'Je krijgt dan geen mail meer als er nieuws op het intranet staat. Andere mails over je registratie blijven komen.',
  submit: 'Zet de mail uit',
  notDone: 'De mail is niet uitgezet',
  stopped: {
    title: 'De mail bij nieuws staat uit',
    lead: 'Je krijgt geen mail meer als er nieuws op het intranet staat. In je account zet je hem weer aan.',
  },
  unknown: {
    title: 'We kennen deze link niet',
    lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of log in en zet de mail uit in je account.',
  },
  account: 'Naar je account',
};

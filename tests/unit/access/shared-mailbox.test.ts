import { isSharedMailbox } from '@/lib/access/mailbox';

describe('a mailbox that several people read', () => {
  it.each([
    'leerplicht@gemeente.example',
    'Leerplicht@Gemeente.Example',
    ' leerplicht@gemeente.example ',
    'leerplicht.amsterdam@gemeente.example',
    'amsterdam.leerplicht@gemeente.example',
    'team-leerplicht@gemeente.example',
    'teamleerplicht@gemeente.example',
    'team@gemeente.example',
    'leerplichtzaken@gemeente.example',
    'leerplicht2@gemeente.example',
    'rbl@regio.example',
    'rblmidden@regio.example',
    'rmc@regio.example',
    'regio-rmc@regio.example',
    'info@regio.example',
    'info+x@regio.example',
    'info_leerplicht@regio.example',
    'secretariaat@gemeente.example',
    'secretariaat.onderwijs@gemeente.example',
    'onderwijs.secretariaat@gemeente.example',
    'administratie@gemeente.example',
    'postbus@gemeente.example',
    'postbus12@gemeente.example',
    'contact@gemeente.example',
    'verzuimloket@gemeente.example',
    'noreply@gemeente.example',
  ])('%s', (email) => {
    expect(isSharedMailbox(email)).toBe(true);
  });
});

describe('a mailbox of one’s own, or one that says nothing', () => {
  it.each([
    'anna@voorbeeld.example',
    'a.de.wit@gemeente.example',
    'jan.info@voorbeeld.example',
    'jan.leerplicht@gemeente.example',
    'j.rmc@gemeente.example',
    'j.jansen+leerplicht@gemeente.example',
    'anna@leerplicht.example',
    'informateur@voorbeeld.example',
    'teamer@voorbeeld.example',
    'infante@voorbeeld.example',
    'jansen@rbl.example',
    'bestuurder@voorbeeld.example',
    '12345@voorbeeld.example',
    '@voorbeeld.example',
    '',
  ])('%j', (email) => {
    expect(isSharedMailbox(email)).toBe(false);
  });
});

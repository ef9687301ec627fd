import {
  type AssessedCourse,
  type AssessingReason,
  type Assessor,
  assessingRefusals,
} from '@/lib/courses/who-may-assess';

const assessor: Assessor = {
  accountIds: ['login', 'former-login'],
  registrationIds: ['registration'],
  names: ['Bea de Boer', 'B. de Boer'],
  numbers: ['104233'],
};
const strange: AssessedCourse = {
  trainers: 'T. Rainer\nP. de Boer',
  trainerNumbers: ['100007'],
  contactIds: ['contact'],
  listedIds: ['participant'],
  assessorIds: ['colleague'],
};

describe('an assessor', () => {
  it.each<[string, Partial<AssessedCourse>, AssessingReason[]]>([
    ['may assess a course of strangers', {}, []],
    ['may not where they act for the provider', { contactIds: ['contact', 'login'] }, ['contact']],
    ['may not where they do so under an earlier login', { contactIds: ['former-login'] }, ['contact']],
    ['may not where they stand in a list', { listedIds: ['registration'] }, ['in_list']],
    ['may not do it twice', { assessorIds: ['login'] }, ['assessor_already']],
    ['may not where they give a run', { trainerNumbers: ['104233'] }, ['trainer']],
    ['may not where they are named', { trainers: 'T. Rainer\nBea de Boer' }, ['trainer']],
    ['may not where their initial stands', { trainers: 'mw. drs. B. de Boer (LKLR)' }, ['trainer']],
    ['may not where only their number stands', { trainers: 'iemand, LKLR-104233' }, ['trainer']],
    ['may where only their surname stands, of another', { trainers: 'C. de Boer' }, []],
    ['may where their name stands over two lines', { trainers: 'Bea Smit\nC. de Boer' }, []],
    ['may where nobody is named', { trainers: '' }, []],
    ['hears every reason', { contactIds: ['login'], assessorIds: ['login'] }, ['contact', 'assessor_already']],
  ])('%s', (_, changes, reasons) => {
    expect(assessingRefusals(assessor, { ...strange, ...changes })).toEqual(reasons);
  });

  it('without a registration is known by the name of their login alone', () => {
    const nameless = { ...assessor, names: ['Bea de Boer'], numbers: [], registrationIds: [] };
    expect(assessingRefusals(nameless, { ...strange, trainers: 'BEA DE BOËR' })).toEqual(['trainer']);
    expect(assessingRefusals(nameless, { ...strange, trainers: 'B. de Boer' })).toEqual(['trainer']);
  });
});

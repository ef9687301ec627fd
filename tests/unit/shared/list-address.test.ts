import { statusIn } from '@/lib/shared/list-address';

it.each([
  [{}, ''],
  [{ status: 'open' }, 'open'],
  [{ status: ['open', 'vraag'] }, 'open'],
  [{ stand: 'open' }, 'open'],
  [{ status: 'vraag', stand: 'open' }, 'vraag'],
  [{ status: '', stand: 'open' }, ''],
])('the status that %j narrows a list to is %j', (params, status) => {
  expect(statusIn(params)).toBe(status);
});

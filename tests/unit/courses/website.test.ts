import { websiteAddress } from '@/lib/courses/website';

it.each([
  ['academie.example', 'https://academie.example/'],
  ['academie.example/gesprekken?a=b', 'https://academie.example/gesprekken?a=b'],
  ['http://academie.example', 'http://academie.example/'],
  ['HTTPS://Academie.example', 'https://academie.example/'],
  ['', null],
  ['volgt nog', null],
  ['op academie.example', null],
  ['intranet', null],
  ['javascript:alert(1)', null],
  ['javascript://academie.example/%0aalert(1)', null],
  ['data:text/html,x.y', null],
  ['info@academie.example', null],
  ['https://bank.example@elders.example', null],
])('the website %j leads to %j', (typed, address) => {
  expect(websiteAddress(typed)).toBe(address);
});

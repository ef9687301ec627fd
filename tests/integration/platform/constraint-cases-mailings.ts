import { at, type Columns, insert, long, type RefusedCase, uuid } from './constraint-rows';

const mailing = (columns: Columns) =>
  insert('mailing', {
    ...{ id: uuid(), subject: "'Nieuws'", body: "'Er is nieuws.'", filters: "'{}'", created_at: at },
    ...columns,
  });

const day = "'2026-01-02'";

export const refusedOfMailings: RefusedCase[] = [
  ['mailing_lengths', 'a message without words', () => mailing({ body: "''" })],
  ['mailing_lengths', 'a subject without end', () => mailing({ subject: long(151) })],
  ['mailing_counted', 'a message that is ready without a day', () => mailing({ state: "'counted'" })],
  ['mailing_sent', 'a message that is sent since no moment', () => mailing({ state: "'sending'", counted_on: day })],
  ['mailing_ended', 'a withdrawn message without its moment', () => mailing({ state: "'withdrawn'" })],
  ['mailing_ended', 'an end of what goes on', () => mailing({ ended_at: at })],
];

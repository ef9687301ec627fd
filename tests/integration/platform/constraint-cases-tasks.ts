import { at, type Columns, ids, insert, type RefusedCase, registration, uuid } from './constraint-rows';

const task = (columns: Columns): Columns => ({
  id: uuid(),
  key: "'name_changed:1'",
  kind: "'name_changed'",
  created_on: "'2026-01-02'",
  created_at: at,
  ...columns,
});

const held = (key: string, doneAt = 'NULL') =>
  task({ key: `'held:${key}'`, kind: "'unconfirmed_mail_held'", done_at: doneAt });

const ofService = (key: string) => task({ key: `'${key}'`, kind: "'mail_service_refuses'" });

const decided = (columns: Columns) =>
  insert('fresh_decision', {
    id: uuid(),
    subject_type: "'application'",
    subject_id: `'${ids.application}'`,
    decided_by_id: `'${ids.account}'`,
    decided_at: at,
    until: `${at}::timestamptz + interval '10 seconds'`,
    ...columns,
  });

const change = (columns: Columns): Columns => ({
  ...{
    id: uuid(),
    key: "'minimum_hours'",
    value: "'20'",
    valid_from: "'2027-01-01'",
    state: "'proposed'",
    made_at: at,
  },
  ...columns,
});

const kept = (columns: Columns = {}): Columns => ({
  ...{ id: uuid(), account_id: `'${ids.account}'`, list: "'aanvragen'", name: "'Te laat'", choices: "'van=mij'" },
  ...{ created_at: at, ...columns },
});

const text = (columns: Columns): Columns => ({ id: uuid(), kind: "'news'", slug: "'nieuws'", ...columns });
const ONE_TEXT = "(SELECT id FROM written_text WHERE kind = 'statement' LIMIT 1)";
const textVersion = (columns: Columns): Columns => ({
  ...{ text_id: ONE_TEXT, number: '100', title: "'Titel'", body: "'Tekst'", saved_at: at },
  ...columns,
});

const attachment = (columns: Columns): Columns => ({
  ...{ id: uuid(), text_id: ONE_TEXT, number: '1', name: "'brief.pdf'", kind: "'pdf'", size: '10' },
  ...{ checksum: `'${'a'.repeat(64)}'`, storage_key: uuid(), uploaded_at: at },
  ...columns,
});

const merge = (columns: Columns): Columns => ({
  id: uuid(),
  kept_id: `'${ids.registration}'`,
  merged_id: '(SELECT id FROM another)',
  merged_at: at,
  reason: "'Eén persoon.'",
  ...columns,
});

/** With another registration to merge. */
const mergeOfTwo = (columns: Columns, ...more: Columns[]) =>
  `WITH another AS (${registration({ number_normalised: "'900003'" })} RETURNING id)
   ${insert('registration_merge', merge(columns), ...more.map(merge))}`;

export const refusedOfTasks: RefusedCase[] = [
  [
    'registration_merged_is_erased',
    'a registration that leads to another and is still there',
    () => registration({ number_normalised: "'900004'", merged_into_id: `'${ids.registration}'` }),
  ],
  [
    'registration_merge_of_two',
    'a registration that is merged with itself',
    () => insert('registration_merge', merge({ merged_id: `'${ids.registration}'` })),
  ],
  [
    'registration_merge_undone',
    'a merge that was undone and can be once more',
    () => mergeOfTwo({ undone_at: at, writes: "'[]'" }),
  ],
  ['registration_merge_one_holds', 'a registration that was merged twice', () => mergeOfTwo({}, {})],
  [
    'fresh_decision_subject_type_known',
    'a decision about something else',
    () => decided({ subject_type: "'provider'" }),
  ],
  ['fresh_decision_until_later', 'a decision without time to take it back', () => decided({ until: at })],
  ['task_key_key', 'two tasks for one event', () => insert('task', task({}), task({}))],
  [
    'task_mail_service_once',
    'two open tasks for one mail service',
    () => insert('task', ofService('1'), ofService('2')),
  ],
  ['task_one_unconfirmed_mail_held', 'two open tasks for one flood', () => insert('task', held('1'), held('2'))],
  [
    'setting_change_by_another',
    'a proposal that its maker confirms',
    () => insert('setting_change', change({ made_by_id: `'${ids.account}'`, decided_by_id: `'${ids.account}'` })),
  ],
  [
    'setting_change_decided',
    'a refused proposal without its moment',
    () => insert('setting_change', change({ state: "'refused'" })),
  ],
  [
    'setting_change_withdrawn',
    'a withdrawn change without its moment',
    () => insert('setting_change', change({ state: "'withdrawn'" })),
  ],
  [
    'setting_change_one_proposal',
    'two proposals for one setting',
    () => insert('setting_change', change({}), change({})),
  ],
  ['saved_filter_name', 'choices kept without a name', () => insert('saved_filter', kept({ name: "''" }))],
  ['saved_filter_choices', 'nothing kept under a name', () => insert('saved_filter', kept({ choices: "''" }))],
  [
    'saved_filter_account_id_list_name_key',
    'one name for two choices of a list',
    () => insert('saved_filter', kept(), kept({ choices: "'van=niemand'" })),
  ],
  ['written_text_kind_slug_key', 'two texts by one name', () => insert('written_text', text({}), text({}))],
  ['text_version_number', 'a version before the first', () => insert('text_version', textVersion({ number: '0' }))],
  [
    'text_version_withdrawn',
    'a draft that is withdrawn',
    () => insert('text_version', textVersion({ withdrawn_at: at })),
  ],
  ['text_version_lengths', 'a version that says nothing', () => insert('text_version', textVersion({ body: "''" }))],
  [
    'text_version_lengths',
    'a title without end',
    () => insert('text_version', textVersion({ title: "repeat('a', 201)" })),
  ],
  ['text_attachment_size', 'an empty attachment', () => insert('text_attachment', attachment({ size: '0' }))],
  [
    'text_attachment_checksum',
    'an attachment’s checksum of another kind',
    () => insert('text_attachment', attachment({ checksum: "'abc'" })),
  ],
  [
    'text_attachment_named',
    'an attachment without a name',
    () => insert('text_attachment', attachment({ name: "''" })),
  ],
  [
    'text_attachment_text_id_number_storage_key_key',
    'one file twice beside a version',
    () => {
      const twice = attachment({ storage_key: `'${ids.account}'` });
      return insert('text_attachment', twice, { ...twice, id: uuid() });
    },
  ],
  [
    'mail_emptied_says_nothing',
    'a mail whose facts are erased and whose text isn’t',
    () =>
      insert('mail', {
        ...{ id: uuid(), template: "'decision_news'", params: "'{}'", to_address: "''" },
        ...{ created_at: at, queued_at: at, emptied_at: at, sent_text: "'Dag'" },
      }),
  ],
];

export const acceptedOfTasks: RefusedCase[] = [
  [
    'task_one_unconfirmed_mail_held',
    'an open one beside those that were done',
    () => insert('task', held('1', at), held('2', at), held('3')),
  ],
];

import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { place } from '@/components/frame/places';
import type { SettingKey } from '@/lib/content/settings-schema';
import type { OpenedSetting } from '@/lib/server/casework/open-setting';
import type { SettingChange } from '@/lib/server/content/data/setting-changes';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { settingsText, settingValueText } from '@/lib/text/nl/content/settings';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';

const { caption, columns, states, system, unknown, empty, ...by } = settingsText.history;

const pathOf = (key: SettingKey) => `${place('management_settings').href}/${key}`;

type Line = { id: string; from: CalendarDate; value: unknown; state: keyof typeof states; who: string; at: string };

/** Who changed it, when, and from which day; the newest first, below it what held before. */
export function SettingHistory({ setting: { key, changes, first } }: { setting: OpenedSetting }) {
  const lines: Line[] = [
    ...changes.rows.map((change) => ({
      ...{ id: change.id, from: change.validFrom, value: change.value, state: change.state },
      ...{ who: whoOf(change), at: formatDateTime(change.madeAt) },
    })),
    ...first.toReversed().map(({ validFrom, value }) => ({
      ...{ id: validFrom, from: validFrom, value, state: 'first' as const, who: system, at: '' },
    })),
  ];
  return (
    <QueueList
      label={caption}
      rows={lines}
      columns={columnsOf(key)}
      empty={empty}
      steps={stepHrefs(changes, (to) => placeHref(pathOf(key), to, { fragment: 'geschiedenis' }))}
    />
  );
}

const columnsOf = (key: SettingKey) => [
  { key: 'from', heading: columns.from, noWrap: true, cell: ({ from }: Line) => formatShortDate(from) },
  { key: 'value', heading: columns.value, cell: ({ value }: Line) => settingValueText(key, value) },
  { key: 'state', heading: columns.state, cell: ({ state }: Line) => states[state] },
  { key: 'who', heading: columns.who, cell: ({ who }: Line) => who },
  { key: 'at', heading: columns.at, cell: ({ at }: Line) => at },
];

function whoOf({ madeBy, decidedAt, decidedBy, state, withdrawnAt, withdrawnBy }: SettingChange): string {
  const maker = madeBy ?? system;
  const another = decidedBy ?? unknown;
  const line = decidedAt ? (state === 'refused' ? by.refusedBy : by.confirmedBy)(maker, another) : maker;
  return withdrawnAt ? by.withdrawnBy(line, withdrawnBy ?? unknown) : line;
}

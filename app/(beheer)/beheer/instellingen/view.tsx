import { place } from '@/components/frame/places';
import { Bulleted } from '@/components/ui/bulleted';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { settingFacts, settingGroups, settingsIn } from '@/lib/content/setting-facts';
import { isSettingKey, type SettingKey, type SettingRow } from '@/lib/content/settings-schema';
import type { SettingChange } from '@/lib/server/content/data/setting-changes';
import { settingGroupNames, settingsText, settingValueText, wordsOf } from '@/lib/text/nl/content/settings';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';

const { columns: headings, proposals: proposalsText } = settingsText;
const hrefOf = (key: SettingKey) => `${place('management_settings').href}/${key}`;

type Listed = { key: SettingKey; held: SettingRow | undefined; coming: SettingRow[] };

type SettingsViewProps = { held: SettingRow[]; coming: SettingRow[]; proposals: Proposed[] };
type Proposed = Pick<SettingChange, 'key' | 'value' | 'validFrom' | 'madeBy'>;

/** Every setting by its group: what holds, since when, and what is coming. */
export function SettingsView({ held, coming, proposals }: SettingsViewProps) {
  const heldBy = new Map(held.map((row) => [row.key, row]));
  const listed = (key: SettingKey): Listed => ({
    key,
    held: heldBy.get(key),
    coming: coming.filter((row) => row.key === key),
  });
  return (
    <>
      {proposals.length > 0 && (
        <Section id="voorstellen" heading={proposalsText.heading}>
          <LinkList items={proposals.map(proposalLink)} />
        </Section>
      )}
      <nav className="kept-filters" aria-label={settingsText.groups}>
        <ul>
          {settingGroups.map((group) => (
            <li key={group}>
              <a href={`#${group}`}>{settingGroupNames[group]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {settingGroups.map((group) => (
        <Section key={group} id={group} heading={settingGroupNames[group]}>
          <Table
            label={settingsText.caption(settingGroupNames[group])}
            captionHidden
            columns={columns}
            rows={settingsIn(group).map(listed)}
            rowKey={({ key }) => key}
          />
        </Section>
      ))}
    </>
  );
}

function proposalLink({ key, value, validFrom, madeBy }: Proposed) {
  if (!isSettingKey(key)) return false;
  return {
    href: hrefOf(key),
    label: proposalsText.line(wordsOf(key).label, settingValueText(key, value), formatDate(validFrom)),
    description: proposalsText.by(madeBy ?? settingsText.history.unknown),
  };
}

const columns: TableColumn<Listed>[] = [
  {
    key: 'name',
    heading: headings.name,
    rowHeader: true,
    cell: ({ key }) => (
      <>
        <a href={hrefOf(key)}>{wordsOf(key).label}</a>
        <span className="form-hint block font-normal">
          {wordsOf(key).meaning}
          {settingFacts(key).byTwo && ` ${settingsText.byTwo}.`}
        </span>
      </>
    ),
  },
  { key: 'now', heading: headings.now, cell: ({ key, held }) => nowIn(settingValueText(key, held?.value), held) },
  { key: 'coming', heading: headings.coming, cell: ({ key, coming }) => <Coming of={key} rows={coming} /> },
  { key: 'shown', heading: headings.shown, cell: ({ key }) => wordsOf(key).shown },
];

function nowIn(value: string, held: SettingRow | undefined): string {
  return held ? settingsText.nowSince(value, formatShortDate(held.validFrom)) : value;
}

function Coming({ of, rows }: { of: SettingKey; rows: SettingRow[] }) {
  const lines = rows.map(({ value, validFrom }) =>
    settingsText.comingOn(settingValueText(of, value), formatShortDate(validFrom)),
  );
  if (lines.length === 0) return <span className="table-nothing">{settingsText.nothing}</span>;
  if (lines.length === 1) return lines[0];
  return <Bulleted items={lines} />;
}

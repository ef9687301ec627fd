import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { place } from '@/components/frame/places';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { settingFacts } from '@/lib/content/setting-facts';
import { typedSetting } from '@/lib/content/setting-values';
import type { OpenedSetting } from '@/lib/server/casework/open-setting';
import { type CalendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { boundsText, settingsText, settingValueText, unitText, wordsOf } from '@/lib/text/nl/content/settings';
import { formatDate } from '@/lib/text/nl/shared/format';
import { ChangeSettingForm, ConfirmForm, RefuseForm, WithdrawForm } from './setting-forms';
import { SettingHistory } from './setting-history';

const { facts, change, coming: comingText, proposal: proposalText, history } = settingsText;

type SettingViewProps = { setting: OpenedSetting; today: CalendarDate; done: string };

export function SettingView({ setting, today, done }: SettingViewProps) {
  const { key, version, held, coming, proposal } = setting;
  const { byTwo = false, optional = false } = settingFacts(key);
  const defaults = { ...(held && typedSetting(key, held.value)), validFrom: dateAsTyped(today) };
  return (
    <>
      <ArrivedNews news={done} texts={settingsText.done} />
      <DescriptionList
        rows={[
          { term: facts.now, description: settingValueText(key, held?.value) },
          ...(held ? [{ term: facts.since, description: formatDate(held.validFrom) }] : []),
          { term: facts.unit, description: unitText(key) },
          { term: facts.bounds, description: boundsText(key) },
          { term: facts.shown, description: wordsOf(key).shown },
          { term: facts.people, description: byTwo ? facts.two : facts.one },
        ]}
      />
      {proposal && <Proposal setting={setting} proposal={proposal} />}
      {coming.length > 0 && (
        <Section id="straks" heading={comingText.heading}>
          {coming.map(({ row, changeId }) => {
            const what = settingsText.comingOn(settingValueText(key, row.value), formatDate(row.validFrom));
            return (
              <div key={row.validFrom} className="flow">
                <p>{what}</p>
                {changeId && <WithdrawForm {...{ changeId, version, what }} submit={comingText.withdraw} />}
              </div>
            );
          })}
        </Section>
      )}
      <Section id="wijzig" heading={byTwo ? change.propose : change.heading}>
        {proposal ? (
          <p>{change.waits}</p>
        ) : (
          <ChangeSettingForm settingKey={key} {...{ version, byTwo, optional, defaults }} />
        )}
      </Section>
      <Section id="geschiedenis" heading={history.heading}>
        <SettingHistory setting={setting} />
      </Section>
      <p>
        <a href={place('management_settings').href}>{settingsText.back}</a>
      </p>
    </>
  );
}

type ProposalProps = { setting: OpenedSetting; proposal: NonNullable<OpenedSetting['proposal']> };

function Proposal({ setting: { key, version }, proposal }: ProposalProps) {
  const { id: changeId, value, validFrom, madeBy, isOwn, hasPassed } = proposal;
  const what = proposalText.what(settingValueText(key, value), formatDate(validFrom), madeBy ?? history.unknown);
  return (
    <Section id="voorstel" heading={proposalText.heading}>
      <p>{what}</p>
      {hasPassed && <p>{proposalText.passed}</p>}
      {isOwn ? (
        <>
          <p>{proposalText.own}</p>
          <WithdrawForm {...{ changeId, version, what }} submit={proposalText.withdraw} />
        </>
      ) : (
        <>
          {!hasPassed && <ConfirmForm {...{ changeId, version }} />}
          <RefuseForm {...{ changeId, version }} />
        </>
      )}
    </Section>
  );
}

import { definePage } from '@/app/_components/define-page';
import { attendedField } from '@/lib/attendance/run-forms';
import { findAttendance } from '@/lib/server/attendance/data/attendances';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { ProviderPage } from '../../../../../_components/provider-page';
import { OtherMeetingsForm, RemoveForm, UnlistForm } from '../../../_components/correction-forms';
import { loadRun } from '../../../load-run';

export const metadata = { title: text.title };

type Params = { id: string; rij: string };

export default definePage('act_for_provider', async (asked, { id, rij }: Params) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  const row = await findAttendance(run.id, rij);
  if (!row || row.removedAt) return null;
  const key = { id: run.id, rowId: row.id };
  const isListing = run.state === 'planned' && !run.isStanding;
  const ticked = row.meetings.length === 0 ? run.meetings.map(({ position }) => position) : row.meetings;
  return (
    <ProviderPage title={text.title} lead={`${row.typedNumber} ${row.typedName}`} trail={trailBelow}>
      {isListing ? (
        <>
          <p>{text.unlist.text}</p>
          <UnlistForm {...key} />
        </>
      ) : (
        <>
          {run.meetings.length > 1 && (
            <section className="flow" aria-labelledby="anders">
              <h2 id="anders">{text.meetings.heading}</h2>
              <OtherMeetingsForm
                {...key}
                version={row.version}
                meetings={run.meetings}
                defaults={Object.fromEntries(ticked.map((position) => [attendedField(position), 'on']))}
              />
            </section>
          )}
          <section className="flow" aria-labelledby="weg">
            <h2 id="weg">{text.remove.heading}</h2>
            <RemoveForm {...key} version={row.version} />
          </section>
        </>
      )}
    </ProviderPage>
  );
});

import { CorrectRow } from '@/app/_components/correct-row';
import { definePage } from '@/app/_components/define-page';
import { findAttendance } from '@/lib/server/attendance/data/attendances';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { ProviderPage } from '../../../../../_components/provider-page';
import { UnlistForm } from '../../../_components/run-act-forms';
import { submitOtherMeetings, submitRemoval } from '../../../actions';
import { loadRun } from '../../../load-run';

export const metadata = { title: text.title };

type Params = { id: string; rij: string };
const ACTIONS = { remove: submitRemoval, meetings: submitOtherMeetings };

export default definePage('act_for_provider', async (asked, { id, rij }: Params) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  const row = await findAttendance(run.id, rij);
  if (!row || row.removedAt) return null;
  const isListing = run.state === 'planned' && !run.isStanding;
  return (
    <ProviderPage title={text.title} lead={`${row.typedNumber} ${row.typedName}`} trail={trailBelow}>
      {isListing ? (
        <>
          <p>{text.unlist.text}</p>
          <UnlistForm id={run.id} rowId={row.id} />
        </>
      ) : (
        <CorrectRow run={run} row={row} actions={ACTIONS} />
      )}
    </ProviderPage>
  );
});

import type { ReasonText } from '@/components/forms/form-outcome';
import type { AnswerActivityReason } from '@/lib/server/portfolio/answer-activity-question';
import type { DeleteActivityReason } from '@/lib/server/portfolio/delete-activity-draft';
import type { DisputeReason } from '@/lib/server/portfolio/dispute-activity';
import type { SaveActivityReason } from '@/lib/server/portfolio/save-activity';
import type { VersionReason } from '@/lib/server/portfolio/start-version';
import type { SubmitActivityReason } from '@/lib/server/portfolio/submit-activity';
import type { WithdrawActivityReason } from '@/lib/server/review/withdraw-activity';
import type { ActionReason } from '@/lib/shared/action-state';
import { activityBlockerText, activityReasonText, activityRefusals } from '@/lib/text/nl/portfolio/portfolio';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';

type SavingReason = Exclude<SaveActivityReason | AnswerActivityReason | DisputeReason, ActionReason>;
/** Whatever a button of an activity's page may be refused for. */
export type ActReason = Exclude<
  SubmitActivityReason | WithdrawActivityReason | DeleteActivityReason | VersionReason,
  ActionReason
>;

/** Why it couldn't be saved. */
export function activitySaveReasonText({ code }: SavingReason): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: activityRefusals[code] };
}

/** Why nothing was done with it. */
export function activityActReasonText(reason: ActReason): ReasonText {
  return { heading: activityText.notDone, text: sentenceOf(reason) };
}

function sentenceOf(reason: ActReason): string {
  switch (reason.code) {
    case 'activity_unknown':
    case 'not_in_register':
    case 'changed_meanwhile':
    case 'not_a_draft':
    case 'evidence_missing':
    case 'taken_over':
      return activityRefusals[reason.code];
    case 'type_missing':
    case 'title_missing':
    case 'last_day_missing':
    case 'units_missing':
    case 'type_not_offered':
    case 'still_planned':
      return activityBlockerText(reason);
    default:
      return activityReasonText(reason);
  }
}

'use client';

import { formatTime } from '@/lib/text/nl/shared/format';
import { formTroubleTexts, savingText } from '@/lib/text/nl/shared/forms';
import type { Autosaved } from './use-autosave';

/** "Bewaard om 14.03 uur", said politely to a screen reader. */
export function AutosaveLine({ autosaved }: { autosaved: Autosaved }) {
  return (
    <p role="status" className="form-hint autosave-line">
      {textOf(autosaved)}
    </p>
  );
}

function textOf(autosaved: Autosaved): string {
  switch (autosaved.status) {
    case 'nothing_yet':
      return '';
    case 'saving':
      return savingText.saving;
    case 'saved':
      return savingText.saved(formatTime(autosaved.at));
    case 'not_saved':
      return savingText.notSaved;
    case 'refused':
      return refusalOf(autosaved.reason);
  }
}

function refusalOf(reason: string): string {
  switch (reason) {
    case 'log_in_first':
    case 'second_factor_first':
      return formTroubleTexts.session_ended().text;
    case 'changed_elsewhere':
      return savingText.changedElsewhere;
    default:
      return savingText.notSaved;
  }
}

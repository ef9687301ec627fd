'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { doorCodeSchema, scanSchema } from '@/lib/attendance/run-forms';
import type { ScanReason } from '@/lib/server/attendance/scan-at-door';
import { presenceText as text } from '@/lib/text/nl/attendance/door';
import { runRefusals } from '@/lib/text/nl/attendance/lists';
import { submitDoorCode, submitScan } from '../actions';

export function DoorCodeForm() {
  return (
    <ActionForm
      action={submitDoorCode}
      schema={doorCodeSchema}
      fields={text.fields}
      reasonText={() => ({ heading: text.notDone, text: text.unknown })}
      submit={text.submit}
    >
      <TextField name="code" hint={text.hint} short autoComplete="off" autoCapitalize="characters" spellCheck={false} />
    </ActionForm>
  );
}

export function ScanForm({ scan }: { scan: string }) {
  return (
    <ActionForm
      action={submitScan}
      schema={scanSchema}
      fields={{}}
      reasonText={({ code }: ScanReason) => ({ heading: text.notDone, text: runRefusals[code] })}
      submit={text.confirm}
      hidden={{ scan }}
    />
  );
}

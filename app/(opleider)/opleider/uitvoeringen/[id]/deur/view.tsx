import { EmptyState } from '@/components/ui/empty-state';
import { QrCode } from '@/components/ui/qr-code';
import { printedDoorCode } from '@/lib/attendance/door-code';
import type { ShownDoor } from '@/lib/server/attendance/door';
import { doorText as text } from '@/lib/text/nl/attendance/door';
import { listText } from '@/lib/text/nl/attendance/lists';
import { NewCode } from './new-code';

type DoorViewProps = {
  /** Null while no door is open. */
  door: ShownDoor | null;
  scans: number;
  /** Of the page itself. */
  here: string;
  address: string;
  minutesAround: number;
  seconds: number;
};

/** Large, for a screen before a room. */
export function DoorView({ door, scans, here, address, minutesAround, seconds }: DoorViewProps) {
  if (!door) return <EmptyState heading={text.shut.heading}>{text.shut.text(minutesAround)}</EmptyState>;
  const { meeting, code } = door;
  return (
    <div className="door flow">
      <p>{listText.form.meetingOption(meeting)}</p>
      <QrCode text={`${address}/${code}`} label={text.qr} />
      <p>{text.typed(address)}</p>
      <p className="door-code">{printedDoorCode(code)}</p>
      <p>{text.count(scans)}</p>
      <NewCode seconds={seconds} here={here} />
    </div>
  );
}

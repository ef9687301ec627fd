import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { moment } from '@/lib/server/platform/clock';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberTexts } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';

const text = numberTexts.absent;

/** The same for a number that nobody ever had, one of somebody who left, and one that is shielded. */
export function NumberNotInRegister() {
  const { now } = moment();
  return (
    <SitePage current="register" trail={[place('register')]} title={text.heading}>
      <PageHeading lead={text.text}>{text.heading}</PageHeading>
      <p>{numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now))}</p>
      <h2>{text.provesHeading}</h2>
      <p>{text.proves}</p>
      <p>{text.provesNot}</p>
      <p className="form-actions">
        <ButtonLink href="/register">{text.searchByName}</ButtonLink>
      </p>
    </SitePage>
  );
}

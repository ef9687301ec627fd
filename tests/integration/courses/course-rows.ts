import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import type { CourseForm } from '@/lib/courses/course-contents';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/tests/support/database';
import { newAccount, newEmail, now } from '../journey';

/** An organisation that was let in, with somebody who acts for it. */
export async function provider(db: TestDatabase, name = 'Academie Leerplicht') {
  const contact = await newAccount({ email: newEmail('opleider'), name: 'Petra Opleider', roles: ['provider'] });
  const { id } = await db.prisma.provider.create({
    data: {
      ...{
        state: 'admitted',
        name,
        nameFolded: name.toLowerCase(),
        mailbox: 'info@academie.example',
        invoiceAddress: 'Postbus 1, Utrecht',
      },
      ...{ contactName: contact.name, contactEmail: contact.email, createdAt: now, decidedAt: now },
      contacts: { create: { accountId: contact.accountId, since: now } },
    },
    select: { id: true },
  });
  return { id, name, contact };
}

export async function contactOf(db: TestDatabase, providerId: string): Promise<AccountActor> {
  const contact = await newAccount({ email: newEmail('opleider'), roles: ['provider'] });
  await db.prisma.providerContact.create({ data: { providerId, accountId: contact.accountId, since: now } });
  return contact;
}

type Accredited = {
  title: string;
  form: CourseForm;
  typeCode: string;
  units: number;
  isPerMeeting: boolean;
  from: CalendarDate;
  to: CalendarDate;
};

/** A course of theirs that is accredited: twelve hours of professional training, unless a test says otherwise. */
export async function accredited(db: TestDatabase, providerId: string, given: Partial<Accredited> = {}) {
  const { title, form, typeCode, units, isPerMeeting, from, to } = {
    ...({ title: 'Gesprekken met ouders', form: 'on_site', typeCode: 'professional_training', units: 12 } as const),
    ...{ isPerMeeting: false, from: calendarDate('2026-01-01'), to: calendarDate('2027-12-31') },
    ...given,
  };
  const [courseId, accreditationId] = [randomUUID(), randomUUID()];
  const day = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
  await db.prisma.course.create({
    data: {
      ...{ id: courseId, providerId, createdAt: now },
      versions: {
        create: {
          ...{ position: 1, title, titleFolded: title.toLowerCase(), form, typeCode, units, isPerMeeting },
          ...{ createdAt: now, updatedAt: now },
          requests: {
            create: {
              ...{ id: accreditationId, state: 'accredited', fee: 25_000, vatPercent: 21, createdAt: now },
              ...{ submittedAt: now, answerDueOn: day(from), decidedAt: now, decidedOn: day(from) },
              ...{
                typeCode,
                units,
                isPerMeeting,
                category: 'A1',
                points: units,
                validFrom: day(from),
                validTo: day(to),
              },
            },
          },
        },
      },
    },
  });
  return { courseId, accreditationId };
}

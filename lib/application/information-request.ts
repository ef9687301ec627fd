import type { CalendarDate } from '@/lib/shared/calendar-date';

export type InformationPoint = { position: number; question: string; answer: string };

export type InformationRequest = {
  id: string;
  applicationId: string;
  askedBy: { id: string; name: string };
  askedAt: Date;
  dueOn: CalendarDate;
  answeredAt: Date | null;
  /** The application ended before it was answered. */
  closedAt: Date | null;
  version: number;
  points: InformationPoint[];
};

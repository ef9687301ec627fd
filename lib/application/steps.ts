import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ApplicationState } from './application-states';
import { type ApplicationContents, stepOfBlocker, submissionBlockers } from './submission';

/** The pages of an application, in order, with the last part of each one's address. */
export const applicationSteps = [
  { code: 'name', slug: 'naam' },
  { code: 'contact', slug: 'contact' },
  { code: 'appointments', slug: 'aanstellingen' },
  { code: 'documents', slug: 'documenten' },
  { code: 'overview', slug: 'overzicht' },
] as const;

export type ApplicationStep = (typeof applicationSteps)[number];
export type StepCode = ApplicationStep['code'];

export function stepOf(code: StepCode): ApplicationStep {
  return applicationSteps[indexOf(code)] ?? applicationSteps[0];
}

export function finishedSteps(contents: ApplicationContents): StepCode[] {
  const unfinished = new Set<StepCode>(['overview', ...submissionBlockers(contents).map(stepOfBlocker)]);
  return applicationSteps.map(({ code }) => code).filter((code) => !unfinished.has(code));
}

export function firstUnfinishedStep(contents: ApplicationContents): ApplicationStep {
  const finished = finishedSteps(contents);
  return applicationSteps.find(({ code }) => !finished.includes(code)) ?? stepOf('overview');
}

/** About how long each page takes somebody who reads it, in minutes. */
const MINUTES: Record<StepCode, number> = { name: 1, contact: 1, appointments: 3, documents: 4, overview: 1 };

export type ApplicationTask = ApplicationStep & { state: 'done' | 'next' | 'todo' | 'waiting' };

/** The pages as a list of tasks; sending it in waits for all the others. */
export function applicationTasks(contents: ApplicationContents): ApplicationTask[] {
  const finished = finishedSteps(contents);
  const next = firstUnfinishedStep(contents).code;
  return applicationSteps.map((step) => {
    if (step.code === next) return { ...step, state: 'next' };
    if (finished.includes(step.code)) return { ...step, state: 'done' };
    return { ...step, state: step.code === 'overview' ? 'waiting' : 'todo' };
  });
}

export function minutesFor(steps: readonly { code: StepCode }[]): number {
  return steps.reduce((sum, { code }) => sum + MINUTES[code], 0);
}

/** The steps that stay open while an answer is awaited; there is nothing to submit then. */
export const correctionSteps = applicationSteps.filter(({ code }) => code !== 'overview');

/** Whether the applicant may change what stands in it: before sending it in, or while an answer is awaited. */
export function mayChange(state: ApplicationState): state is 'draft' | 'information_requested' {
  return state === 'draft' || state === 'information_requested';
}

/** The day by which what stands in an application is assessed: its submission, and before that today. */
export function reviewedOn(
  application: { submittedOn: CalendarDate | null } | null,
  today: CalendarDate,
): CalendarDate {
  return application?.submittedOn ?? today;
}

function indexOf(code: StepCode): number {
  return applicationSteps.findIndex((step) => step.code === code);
}

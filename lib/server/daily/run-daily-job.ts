import 'server-only';
import { readSettings } from '@/lib/server/content/data/settings';
import { type Moment, moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { jobs } from '@/lib/server/platform/outbox';
import type { DailyContext, DailyStep, Effect, StepName } from './daily-step';
import { findEarlierRuns, noteDailyRun, noteDailyRunFinished } from './data/daily-runs';
import { accountsStep } from './steps/accounts';
import { accreditationsStep } from './steps/accreditations';
import { attendanceStep } from './steps/attendance';
import { cycleEndsStep } from './steps/cycle-ends';
import { cycleRemindersStep } from './steps/cycle-reminders';
import { dailyDigestStep } from './steps/daily-digest';
import { dossiersStep } from './steps/dossiers';
import { draftsStep } from './steps/drafts';
import { applicationsStep, endedStep, mailsStep } from './steps/erasing';
import { evidenceStep } from './steps/evidence';
import { figuresStep } from './steps/figures';
import { graceStep } from './steps/grace';
import { groupsStep } from './steps/groups';
import { informationStep } from './steps/information';
import { invoicesStep } from './steps/invoices';
import { mendingStep } from './steps/mending';
import { mergesStep } from './steps/merges';
import { newsStep } from './steps/news';
import { providersStep } from './steps/providers';
import { requirementsStep } from './steps/requirements';

/** What is announced comes before what is counted, and the morning's mail counts last. */
export const dailySteps: readonly DailyStep[] = [
  draftsStep,
  accountsStep,
  informationStep,
  requirementsStep,
  mendingStep,
  cycleEndsStep,
  graceStep,
  cycleRemindersStep,
  accreditationsStep,
  mailsStep,
  endedStep,
  applicationsStep,
  providersStep,
  invoicesStep,
  attendanceStep,
  evidenceStep,
  dossiersStep,
  mergesStep,
  groupsStep,
  figuresStep,
  newsStep,
  dailyDigestStep,
];

export type StepReport = { step: StepName; counts: Partial<Record<Effect, number>>; looked: number; failures: number };
export type DailyProgress = { step: StepName; looked: number };

/** The other steps got to their end. */
export class DailyJobFailed extends Error {
  constructor(
    readonly reports: StepReport[],
    failed: StepName[],
    options: ErrorOptions,
  ) {
    super(`The daily job couldn't finish: ${failed.join(', ')}. Run it again once the cause is gone.`, options);
  }
}

/** Again, twice at once or after it stopped halfway without a second effect. `onProgress` may throw to stop it. */
export async function runDailyJob(
  { now, today }: Moment,
  onProgress: (progress: DailyProgress) => void = () => {},
  steps: readonly DailyStep[] = dailySteps,
): Promise<StepReport[]> {
  // Opened before a transaction puts a mail in it.
  await jobs();
  const settings = await readSettings(today);
  const earlierRuns = await findEarlierRuns(today);
  await noteDailyRun(today, now);
  const reports: StepReport[] = [];
  const causes: unknown[] = [];
  for (const step of steps) {
    const report: StepReport = { step: step.name, counts: {}, looked: 0, failures: 0 };
    reports.push(report);
    await runStep(step, report, causes, { now, today, settings, ...earlierRuns }, onProgress);
  }
  const failed = reports.filter(({ failures }) => failures > 0).map(({ step }) => step);
  if (failed.length > 0) throw new DailyJobFailed(reports, failed, { cause: causes[0] });
  await noteDailyRunFinished(today, moment().now);
  return reports;
}

/** With so many failures the cause isn't one person's data any more. */
const FAILURES_MAX = 10;

/** A failing step is reported, so that the next ones still run; what a progress callback threw is thrown on. */
async function runStep(
  step: DailyStep,
  report: StepReport,
  causes: unknown[],
  given: Pick<DailyContext, 'now' | 'today' | 'settings' | 'wasLaterDayRun' | 'isFinished'>,
  onProgress: (progress: DailyProgress) => void,
) {
  const stopped: { by?: unknown } = {};
  const fail = (error: unknown) => {
    report.failures += 1;
    causes.push(error);
    log.error({ error, step: step.name }, 'the daily job: a step failed');
  };
  const context: DailyContext = {
    ...given,
    note: (effect, times = 1) => {
      const added = Number(times);
      if (added > 0) report.counts[effect] = (report.counts[effect] ?? 0) + added;
    },
    looked: (rows) => {
      report.looked += rows;
      try {
        onProgress({ step: step.name, looked: report.looked });
      } catch (error) {
        stopped.by = error;
        throw error;
      }
    },
    attempt: async (work) => {
      try {
        await work();
      } catch (error) {
        if (report.failures + 1 >= FAILURES_MAX) throw error;
        fail(error);
      }
    },
  };
  try {
    await step.run(context);
  } catch (error) {
    if ('by' in stopped) throw error;
    fail(error);
  }
}

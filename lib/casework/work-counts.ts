/** What waits in each queue, and how much of it is past the day that was promised; one more than is said at most. */
export type WorkCount = { waiting: number; late: number };

export type WorkQueueCode =
  | 'applications'
  | 'activities'
  | 'certifications'
  | 'accreditations'
  | 'claims'
  | 'tasks'
  | 'mails'
  | 'assessing';

export type WorkCounts = Partial<Record<WorkQueueCode, WorkCount>>;

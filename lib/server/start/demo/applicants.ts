import 'server-only';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { decided, handedIn, idleDraft, questioned, taken, withdrawn } from './applications';
import type { Person } from './people';
import { add, at, colleague, later, type Story } from './story';

/** Those who are on their way into the register, and those who didn't come in. */
const COUNTS = { submitted: 34, asked: 9, rejected: 16, withdrawn: 6, drafts: 28, idle: 12 };

export type Someone = (came: CalendarDate) => Person;
export const several = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export function tellApplicants(story: Story, someone: Someone) {
  const { draw, settings, today, words } = story;
  const open = (daysAgo: number) => {
    const on = addDays(today, -daysAgo);
    const person = someone(on);
    return { person, handed: handedIn(story, person, on) };
  };
  several(COUNTS.submitted, (nth) => {
    const { handed } = open(nth < 4 ? settings.answerWeeks * 7 + 2 + nth * 3 : draw.int(1, settings.answerWeeks * 7));
    if (nth % 3 !== 0) taken(story, handed, colleague(story), later(story, handed.submittedOn, 0, 5));
    if (nth % 7 !== 1) return;
    const note = {
      id: draw.uuid(),
      application_id: handed.id,
      author_id: colleague(story).id,
      at: at(story, handed.submittedOn),
    };
    add(story, 'note', { ...note, text: draw.pick(words.notes) });
  });
  const term = settings.informationWeeks * 7;
  several(COUNTS.asked, (nth) => {
    const askedDaysAgo = nth < 2 ? term + 3 + nth : draw.int(2, term - 2);
    const { person, handed } = open(askedDaysAgo + draw.int(2, 10));
    questioned(story, person, handed, addDays(today, -askedDaysAgo));
  });
  several(COUNTS.rejected, () => {
    const { person, handed } = open(draw.int(30, 330));
    decided(story, person, handed, { outcome: 'rejected', on: later(story, handed.submittedOn, 5, 24) });
  });
  several(COUNTS.withdrawn, () => {
    const { person, handed } = open(draw.int(15, 300));
    withdrawn(story, person, handed);
  });
  several(COUNTS.drafts, (nth) => {
    const daysAgo = draw.int(1, 140);
    idleDraft(story, someone(addDays(today, -daysAgo)), daysAgo, nth % 3 === 0);
  });
  several(COUNTS.idle, () => someone(addDays(today, -draw.int(1, 120))));
}

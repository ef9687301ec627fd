import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { CycleReason } from '@/lib/portfolio/cycles';
import { drawnRequirements } from '@/lib/portfolio/points-drawing';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import {
  classTexts,
  noCycleText,
  pointsLineText,
  pointsProgressText,
  pointsSentence,
  requirementName,
} from '@/lib/text/nl/portfolio/points';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { activityText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { formatDate, formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';

export type SheetOwner = {
  name: PersonName;
  number: string;
  state: RegistrationState;
  certifiedUntil: CalendarDate | null;
};

type SheetRow = {
  activity: { title: string; state: ActivityState; lastDay: CalendarDate | null };
  type: { name: string; category: string } | undefined;
  line: PointsLine | undefined;
};

type SheetFacts = {
  owner: SheetOwner;
  points: Pick<CyclePoints, 'cycle' | 'standing'> | null;
  why: CycleReason | null;
  rows: readonly SheetRow[];
  now: Date;
};

type Column = { heading: string; width?: number; align?: 'right' };
type Part = { heading: string; lines: string[]; table?: { columns: Column[]; rows: string[][] } };
export type PortfolioSheet = {
  title: string;
  lead: string;
  facts: { term: string; description: string }[];
  parts: Part[];
};

/** In points of a printer, of the 471 that a line has. */
const WIDTHS = { lastDay: 72, state: 92, points: 100 };
const AMOUNTS = { required: 44, certain: 44, likely: 80, to_be_assessed: 82, planned: 54, missing: 62 };

/** Somebody's dossier on paper, for whomever its owner gives it. */
export function portfolioSheet({ owner, points, why, rows, now }: SheetFacts): PortfolioSheet {
  return {
    title: 'Portfolio',
    lead: `Zoals het in het register stond op ${formatDateTime(now)}.`,
    facts: [
      { term: 'Naam', description: printedName(owner.name) },
      { term: 'Registratienummer', description: owner.number },
      { term: 'Status', description: statusOf(owner) },
    ],
    parts: [pointsPart(points, why), activitiesPart(rows)],
  };
}

function statusOf({ state, certifiedUntil }: SheetOwner): string {
  const name = registrationStateNames[state];
  return state === 'certified' && certifiedUntil ? `${name} tot en met ${formatDate(certifiedUntil)}` : name;
}

function pointsPart(points: SheetFacts['points'], why: CycleReason | null): Part {
  const heading = pointsProgressText.perRequirement;
  if (!points) return { heading, lines: why ? [noCycleText(why)] : [] };
  const { cycle, standing } = points;
  const { columns, amount } = pointsProgressText;
  const amounts = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, number][];
  return {
    heading,
    lines: [
      `Cyclus van ${formatDate(cycle.start)} tot en met ${formatDate(cycle.end)}.`,
      pointsSentence(standing, 'manager'),
    ],
    table: {
      columns: [
        { heading: 'Eis' },
        ...amounts.map(([one, width]): Column => ({ heading: columns[one], width, align: 'right' })),
      ],
      rows: drawnRequirements(standing).map(({ what, required, counted, missing }) => [
        requirementName(what),
        ...amounts.map(([one]) => amount({ ...counted, required, missing }[one])),
      ]),
    },
  };
}

function activitiesPart(rows: readonly SheetRow[]): Part {
  const heading = 'Activiteiten';
  if (rows.length === 0) return { heading, lines: ['Er staan nog geen activiteiten in.'] };
  const { title, lastDay, state, points } = portfolioText.columns;
  return {
    heading,
    lines: [],
    table: {
      columns: [
        { heading: title },
        { heading: lastDay, width: WIDTHS.lastDay },
        { heading: state, width: WIDTHS.state },
        { heading: points, width: WIDTHS.points },
      ],
      rows: rows.map(({ activity, type, line }) => [
        [activity.title || activityText.untitled, type ? `${type.name} (${type.category})` : portfolioText.noType].join(
          '\n',
        ),
        activity.lastDay ? formatShortDate(activity.lastDay) : portfolioText.noDay,
        activityStateNames[activity.state],
        line
          ? `${pointsLineText.counted(line.counted, line.claimed)}\n${classTexts[line.class]}`
          : pointsLineText.incomplete,
      ]),
    },
  };
}

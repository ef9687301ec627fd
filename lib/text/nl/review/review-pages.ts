import type { ExcludedReason } from '@/lib/review/course-outcome';
import type { courseOutcomes } from '@/lib/review/review-forms';
import type { ReviewOrder, ReviewState } from '@/lib/review/review-queue';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { counted } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';

/** /beheer/activiteiten and the activities of /beoordelen. */
export const reviewQueueText = {
  ...workQueueText,
  title: 'Activiteiten',
  waiting: (count: number) =>
    count === 0
      ? 'Er wachten geen activiteiten op een oordeel.'
      : `${counted(count, 'activiteit wacht', 'activiteiten wachten')} op een oordeel.`,
  caption: 'Activiteiten om te beoordelen',
  columns: {
    pick: 'Kies',
    title: 'Activiteit',
    owner: 'Van',
    type: 'Soort',
    lastDay: 'Laatste dag',
    state: 'Status',
    holder: 'Bij wie',
    age: 'Wacht al',
  },
  pick: (title: string, owner: string) => `Kies ${title} van ${owner}`,
  answered: 'beantwoord',
  states: activityStateNames,
  found: (count: number) => `${counted(count, 'activiteit', 'activiteiten')} gevonden.`,
  empty: {
    heading: 'Er is nu geen activiteit te beoordelen',
    text: 'Zodra iemand een activiteit indient die beoordeeld moet worden, staat die hier.',
  },
  nothingFound: {
    heading: 'Geen activiteit gevonden',
    text: 'Er is gezocht, maar geen activiteit past bij wat je koos. Kies minder, of zoek op een ander woord.',
  },
  filter: {
    ...workFilterText,
    text: 'Naam of registratienummer',
    textHint: 'Van wie de activiteit is. Je mag woorden korter typen.',
    stands: {
      open: 'Alles wat open is',
      review: 'Wacht op een oordeel',
      question: 'Wacht op antwoord',
      answered: 'Vraag beantwoord',
      ended: 'Afgerond',
    } satisfies Record<ReviewState, string>,
    type: 'Soort',
    everyType: 'alle soorten',
    orders: {
      oldest: 'langst wachtend eerst',
      name: 'op naam',
      course: 'gelijke cursussen bij elkaar',
    } satisfies Record<ReviewOrder, string>,
  },
  next: 'Volgende activiteit',
  noNext: 'Er wacht nu geen activiteit meer die jij kunt oppakken.',
  assign: {
    heading: 'Geef activiteiten aan iemand',
    lead: 'Zet een vinkje bij de activiteiten en kies aan wie je ze geeft.',
    submit: 'Geef aan deze persoon',
    nobodyElse: 'Er is nu niemand aan wie je activiteiten kunt geven.',
    notDone: 'Er is niets doorgegeven',
    choose: 'Kies een persoon',
    all: (count: number) => `Alle ${count} op deze pagina`,
    fields: {
      picked: { label: 'Activiteiten', inSentence: 'de activiteiten' },
      assignee: {
        label: 'Geef aan een collega of beoordelaar',
        inSentence: 'de collega of beoordelaar',
        hint: 'Diegene krijgt één mail, zonder namen erin. Niemand krijgt een eigen activiteit.',
      },
    } satisfies Record<string, Field>,
    done: (count: number) => `${counted(count, 'activiteit is', 'activiteiten zijn')} doorgegeven.`,
    left: (count: number) =>
      `${counted(count, 'activiteit is', 'activiteiten zijn')} niet doorgegeven: ${
        count === 1 ? 'iemand anders had die intussen, of die was' : 'iemand anders had ze intussen, of ze waren'
      } al afgerond.`,
  },
};

/** /beheer/activiteiten/ID and /beoordelen/activiteiten/ID: facts left, decision right, history below. */
export const reviewText = {
  one: 'Eén activiteit',
  title: (title: string) => `Activiteit: ${title}`,
  back: 'Terug naar de activiteiten',
  viewedNote: 'We leggen vast dat je deze activiteit hebt bekeken. De eigenaar kan dat zien.',
  waitsSince: (date: string) => `Wacht op een oordeel sinds ${date}.`,
  drawn: 'Deze activiteit is getrokken in de steekproef van een aanvraag voor certificering.',
  superseded: 'Van deze activiteit is er een nieuwere versie. Over deze versie hoef je niets meer te beslissen.',
  facts: {
    heading: 'Wat er is ingediend',
    owner: 'Van',
    accredited: 'Geaccrediteerde opleiding',
    takenOver: (reference: string) => `Overgenomen uit het vorige register, kenmerk ${reference}`,
  },
  evidence: {
    heading: 'Bewijsstukken',
    missing: 'Voor deze soort is een bewijsstuk verplicht, en er is er geen.',
  },
  rule: {
    heading: 'De regel voor deze soort',
    since: (from: string) => `Uit de regels die gelden vanaf ${from}, zoals ze waren op de laatste dag.`,
    none: (code: string) =>
      `De regels van de laatste dag kennen deze soort (${code}) niet. De activiteit geeft daarom geen punten.`,
    claimed: (points: string) =>
      `Voor wat er is ingevuld: ${points}, nog zonder de maxima per jaar, cyclus en categorie.`,
  },
  questions: {
    heading: 'Vragen en antwoorden',
    askedOn: (date: string) => `Gevraagd op ${date}`,
    dueOn: (date: string) => `antwoord gevraagd uiterlijk op ${date}`,
    termPassed: (date: string) => `de termijn liep tot en met ${date}`,
    answeredOn: (date: string) => `beantwoord op ${date}`,
    closedOn: (date: string) => `niet beantwoord; de activiteit eindigde op ${date}`,
    answer: 'Antwoord',
    notYet: 'nog geen antwoord',
  },
  versions: {
    heading: 'Eerdere versies van deze activiteit',
    open: (position: number, state: string) => `Versie ${position}: ${state}`,
  },
  earlier: {
    heading: 'Eerder beslist over deze soort',
    caption: 'Eerdere beslissingen',
    lead: 'Van andere mensen, zonder namen, titels en bewijs. Zo oordeel je gelijk in gelijke gevallen.',
    none: 'Over deze soort is nog niet eerder beslist.',
    columns: { decidedOn: 'Beslist op', units: 'Aantal', outcome: 'Uitkomst' },
  },
  decision: {
    heading: 'Beslissing',
    choose: 'Wat doe je?',
    notDone: 'Je beslissing is niet genomen',
    ownActivity: 'Dit is je eigen activiteit. Over je eigen activiteit beslis je niet; een ander doet dat.',
    withSomebodyElse: (who: string) =>
      `${who} heeft deze activiteit. Je kunt er niet over beslissen en niets vragen. Neem de activiteit eerst over als dat nodig is.`,
    waits: 'Er is een vraag gesteld. Beslissen kan zodra er antwoord is.',
    notForReview: 'Deze activiteit hoeft nu niet beoordeeld te worden.',
    withdrawn: 'De eigenaar heeft deze activiteit ingetrokken. Je hoeft niets meer te beslissen.',
    taken: {
      heading: 'Er is al beslist',
      approved: (who: string, when: string) => `Goedgekeurd door ${who} op ${when}.`,
      rejected: (who: string, when: string) => `Afgewezen door ${who} op ${when}.`,
      nothingDone: 'Wat jij net koos, is niet uitgevoerd.',
      register: 'het register',
    },
    fields: {
      reason: { label: 'Waarom wijs je af?', inSentence: 'de reden' },
      explanation: {
        label: 'Toelichting voor de eigenaar',
        inSentence: 'de toelichting',
        hint: 'De eigenaar leest dit in Mijn LKLR. Schrijf wat er niet klopt en wat iemand eraan kan doen.',
      },
      question: {
        label: 'Je vraag',
        inSentence: 'je vraag',
        hint: 'De eigenaar leest dit in Mijn LKLR en krijgt een mail dat er een vraag is.',
      },
      isAccredited: {
        label: 'Dit is een geaccrediteerde opleiding die het register niet kent',
        inSentence: 'de geaccrediteerde opleiding',
      },
      accreditationReason: {
        label: 'Waarom telt dit als geaccrediteerd?',
        inSentence: 'waarom dit als geaccrediteerd telt',
        hint: 'De eigenaar leest dit in Mijn LKLR.',
      },
      accreditationReference: {
        label: 'Kenmerk van de accreditatie',
        inSentence: 'het kenmerk van de accreditatie',
        hint: 'Het nummer of de naam waaronder de accreditatie te vinden is bij wie de accreditatie gaf.',
      },
      outcome: { label: 'Wat beslis je?', inSentence: 'de beslissing' },
      picked: { label: 'Activiteiten', inSentence: 'de activiteiten' },
    } satisfies Record<string, Field>,
    mendable: 'te verbeteren',
    final: 'definitief',
    reason: (label: string, kind: string, isExplained: boolean) => `${label}${isExplained ? '*' : ''} (${kind})`,
    approve: {
      heading: 'Goedkeuren',
      lead: 'De punten worden meteen zeker. De eigenaar krijgt bericht.',
      leadOfChange:
        'De punten worden meteen zeker, en deze versie komt in de plaats van de vorige. De eigenaar krijgt bericht.',
      accredited: 'Is het een geaccrediteerde opleiding?',
      submit: 'Keur deze activiteit goed',
      done: (title: string) => `De activiteit ‘${title}’ is goedgekeurd.`,
    },
    ask: {
      heading: 'Iets vragen',
      submit: 'Stel deze vraag',
    },
    reject: {
      heading: 'Afwijzen',
      lead: 'Kies een reden. Alleen de eigenaar leest die, in Mijn LKLR. Bij een reden met een sterretje hoort een toelichting.',
      leadOfChange: 'Wat eerder is goedgekeurd, blijft tellen zoals het was.',
      submit: 'Wijs deze activiteit af',
      done: (title: string) => `De activiteit ‘${title}’ is afgewezen.`,
    },
  },
  course: {
    heading: 'Anderen van dezelfde cursus',
    lead: 'Deze activiteiten hebben dezelfde soort, titel, organisator en dag. Bekijk het bewijs van elk en beslis in één keer over wat je aanvinkt.',
    ownLeftOut: 'Je eigen activiteit van deze cursus staat er niet bij: daarover beslist een ander.',
    pick: (owner: string, units: string, files: number) =>
      `${owner}: ${units}, ${counted(files, 'bewijsstuk', 'bewijsstukken')}`,
    open: (owner: string) => `Bekijk die van ${owner}`,
    outcomes: {
      approved: 'Goedkeuren',
      accredited: 'Goedkeuren als geaccrediteerde opleiding die het register niet kent',
      rejected: 'Afwijzen',
    } satisfies Record<(typeof courseOutcomes)[number], string>,
    accreditedHint: 'Alleen nodig als je goedkeurt als geaccrediteerde opleiding.',
    submit: 'Beslis over deze activiteiten',
    reasonHint: 'Alleen nodig als je afwijst.',
    done: (count: number) => `Over ${counted(count, 'activiteit', 'activiteiten')} is beslist.`,
    left: {
      own_activity: 'je eigen activiteit',
      already_decided: 'er was intussen al over beslist',
      with_somebody_else: 'iemand anders heeft deze activiteit',
      changed_meanwhile: 'de eigenaar heeft iets aangepast',
      other: 'er kan nu niet over beslist worden',
    } satisfies Record<ExcludedReason, string>,
    leftOut: (count: number, why: string) => `Overgeslagen: ${counted(count, 'activiteit', 'activiteiten')} (${why}).`,
  },
  handling: {
    heading: 'Wie behandelt deze activiteit',
    nobody: 'Niemand heeft deze activiteit opgepakt.',
    you: 'Jij behandelt deze activiteit.',
    somebody: (who: string) => `${who} behandelt deze activiteit.`,
    locked: 'De eigenaar kan niets meer wijzigen zolang er geen beslissing is.',
    claim: 'Neem in behandeling',
    lock: 'Zet op slot',
    claimHint: 'Dan kan de eigenaar niets meer wijzigen terwijl jij kijkt. Meteen beslissen kan ook.',
    takeOver: 'Neem over',
    release: 'Geef vrij',
    giveBack: 'Geef terug',
    notDone: 'Er is niets veranderd aan de activiteit',
    done: {
      opgepakt: 'Jij behandelt deze activiteit nu.',
      losgelaten: 'Je hebt de activiteit vrijgegeven. Iedere beheerder kan die oppakken.',
      teruggegeven: 'Je hebt de activiteit teruggegeven. Een beheerder gaat ermee verder.',
      gegeven: 'De activiteit is doorgegeven. Diegene krijgt een mail.',
      gevraagd: 'Je vraag is gesteld. De eigenaar krijgt er een mail over.',
      notitie: 'Je notitie is bewaard.',
    },
  },
};

export const textKinds = ['question', 'news', 'statement', 'mail_introduction', 'question_template'] as const;
export type TextKind = (typeof textKinds)[number];

export const textAudiences = ['everybody', 'registrants', 'assessors', 'providers'] as const;
export type TextAudience = (typeof textAudiences)[number];

/** The statements that every register has. */
export const statements = ['privacy', 'accessibility'] as const;
export type StatementCode = (typeof statements)[number];

/** Of each page that lists what managers write, the kinds on it in their order. */
export const listedKinds = {
  questions: ['question'],
  intranet: ['news'],
  texts: ['statement', 'mail_introduction', 'question_template'],
} as const satisfies Record<string, readonly TextKind[]>;

type KindFacts = {
  hasTitle: boolean;
  hasSection: boolean;
  hasOrder: boolean;
  hasAudience: boolean;
  /** Readers know it by an address that a manager chooses. */
  hasAnchor: boolean;
  /** Written in Markdown, with figures; else in plain words. */
  isMarkdown: boolean;
  /** A manager adds one, and may take it away. */
  isOptional: boolean;
  /** Files stand beside what it says. */
  hasAttachments: boolean;
};

const plain = {
  ...{ hasTitle: true, hasSection: false, hasOrder: false, hasAudience: false, hasAnchor: false },
  hasAttachments: false,
};

const facts: Record<TextKind, KindFacts> = {
  question: {
    ...{ hasTitle: true, hasSection: true, hasOrder: true, hasAudience: true, hasAnchor: true },
    ...{ isMarkdown: true, isOptional: true, hasAttachments: false },
  },
  news: { ...plain, hasAudience: true, hasAnchor: true, isMarkdown: true, isOptional: true, hasAttachments: true },
  statement: { ...plain, isMarkdown: true, isOptional: false },
  mail_introduction: { ...plain, hasTitle: false, isMarkdown: true, isOptional: true },
  question_template: { ...plain, hasOrder: true, hasAnchor: true, isMarkdown: false, isOptional: true },
};

export function kindFacts(kind: TextKind): KindFacts {
  return facts[kind];
}

type Reader = { roles: readonly string[]; isInRegister: boolean };

/** For whom somebody is who reads; a manager reads what is for others too. */
export function audiencesOf({ roles, isInRegister }: Reader): TextAudience[] {
  if (roles.includes('register_manager')) return [...textAudiences];
  return [
    'everybody',
    ...(isInRegister ? (['registrants'] as const) : []),
    ...(roles.includes('assessor') ? (['assessors'] as const) : []),
    ...(roles.includes('provider') ? (['providers'] as const) : []),
  ];
}

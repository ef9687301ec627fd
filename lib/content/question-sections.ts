/** The sections of the questions page, in the order of the page. One is added with the part of the product it is about. */
export const questionSections = ['first_registration', 'digital_portfolio', 'logging_in'] as const;
export type QuestionSection = (typeof questionSections)[number];

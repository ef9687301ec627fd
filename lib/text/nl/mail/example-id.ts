/** The id in the made-up mails: their links lead to a page that says that the link isn't known. */
export const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000';

/** Texts in the order of the user's language, numbers within them by their size. */
export const { compare: compareTexts } = new Intl.Collator(undefined, { numeric: true });

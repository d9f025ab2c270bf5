/** Colours by the token names of Fluent 9, which model-driven apps hand to controls and use themselves. */
export type ThemeTokens = Readonly<Record<`color${string}`, string>>;

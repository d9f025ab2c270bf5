/** Where Node brings SQLite along it warns about it, or asks for a flag, depending on its version. */
export const sqliteOptions = ["--experimental-sqlite", "--disable-warning=ExperimentalWarning"].filter((option) =>
  process.allowedNodeEnvironmentFlags.has(option.split("=")[0]),
);

/** The same for programs that start others: a test runner's workers, the host of a journey. */
export const sqliteEnvironment = {
  NODE_OPTIONS: [process.env.NODE_OPTIONS, ...sqliteOptions].filter(Boolean).join(" "),
};

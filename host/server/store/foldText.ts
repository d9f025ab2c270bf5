const marks = /\p{M}/gu;

/**
 * Text as Dataverse compares and sorts it: without case and without accents (SQL Server's CI_AI collations;
 * facts/local-host.md 9.5).
 */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}

/** What a page puts into the shell and how it goes away again. */
export interface Page {
  /** The part of the document title that names this page. */
  readonly title: string;
  /** Which entry of the site map it belongs to. */
  readonly section: "invoices" | "projects" | null;
  readonly content: readonly Node[];
  /** Called once the content is in the document. */
  shown?(): void;
  dispose?(): void;
}

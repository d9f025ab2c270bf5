/** The files of a solution by their names. */
export type Files = Record<string, Uint8Array>;

export interface Tampering {
  /** What somebody changed in a good solution. */
  readonly with: string;
  readonly change: (files: Files) => void;
  /** What the verifier has to say about it. */
  readonly says: string;
}

export const review = "Controls/pinv_ProjectInvoicing.InvoiceReview";
export const wizard = "Controls/pinv_ProjectInvoicing.ManualInvoiceWizard";
export const reviewManifest = `${review}/ControlManifest.xml`;

/** Replaces text in one file; a text that is not there is a mistake of the test. */
export const edit =
  (name: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const before = Buffer.from(files[name] ?? []).toString("utf8");
    const after = before.replace(from, to);
    if (before === after) throw new Error(`${name} has no ${String(from)}.`);
    files[name] = Buffer.from(after);
  };

export const rename =
  (from: string, to: string) =>
  (files: Files): void => {
    const content = files[from];
    if (!content) throw new Error(`There is no ${from}.`);
    files[to] = content;
    delete files[from];
  };

export const remove =
  (name: string) =>
  (files: Files): void => {
    if (!files[name]) throw new Error(`There is no ${name}.`);
    delete files[name];
  };

/** One line of the lists in host/README.md, "What it refuses". */
export interface ListedRefusal {
  readonly what: string;
  readonly method: string;
  /** Below the service's root, with names of rows in braces; not percent-encoded. */
  readonly address: string;
  readonly body: string | undefined;
  readonly status: number;
  /** What the message has to name. */
  readonly names: string;
}

const listed = /^- (.+?): `([A-Z]+) (.+?)` → (\d{3}) `(.+)`$/;
const bodyAtEnd = /^(\S+) (\{.*\})$/;

/** Reads the lists; a line of the chapter that begins as one of a list and is none is an error. */
export function refusalsInReadme(readme: string): readonly ListedRefusal[] {
  const chapter = readme.split("\n## What it refuses\n")[1]?.split("\n## ")[0] ?? "";
  const lines = chapter.split("\n").filter((line) => line.startsWith("- "));
  return lines.map((line) => {
    const [, what = "", method = "", request = "", status, names = ""] = listed.exec(line) ?? [];
    if (what === "") throw new Error(`This line of host/README.md is not of a list of refusals: ${line}`);
    const [, address = request, body] = bodyAtEnd.exec(request) ?? [];
    return { what, method, address, body, status: Number(status), names };
  });
}

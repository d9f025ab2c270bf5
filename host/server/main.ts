import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findScenario, scenarios } from "../scenarios/scenarios";
import { CannotStart } from "./cannotStart";
import { findKind, kinds, usualKind } from "./kinds";
import { serveHost } from "./openHost";
import { repositoryRoot } from "./repositoryRoot";

interface Choices {
  readonly port: number;
  readonly data: string;
  readonly scenario: string;
  readonly kind: string;
}

/** Reads the command line, or says in one sentence what is wrong with it. */
function choicesFrom(args: readonly string[]): Choices | string {
  let values: {
    port?: string | undefined;
    data?: string | undefined;
    scenario?: string | undefined;
    kind?: string | undefined;
  };
  try {
    const options = {
      port: { type: "string" },
      data: { type: "string" },
      scenario: { type: "string" },
      kind: { type: "string" },
    } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return `${reason} The host takes --port NUMBER, --data FOLDER, --scenario NAME and --kind NAME.`;
  }
  const portText = values.port ?? process.env["PORT"] ?? "8181";
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65535) return `'${portText}' is not a port: give a number from 0 to 65535.`;
  const scenario = values.scenario ?? "contoso";
  if (!findScenario(scenario)) {
    return `There is no scenario '${scenario}': choose one of ${scenarios.map((each) => each.name).join(", ")}.`;
  }
  const kind = values.kind ?? usualKind;
  if (!findKind(kind)) {
    return `There is no kind of organisation '${kind}': choose one of ${kinds.map((each) => each.name).join(", ")}.`;
  }
  return { port, scenario, kind, data: resolve(values.data ?? `${repositoryRoot}/.data`) };
}

async function main(): Promise<void> {
  const choices = choicesFrom(process.argv.slice(2));
  if (typeof choices === "string") return fail(choices);
  const { port, ...options } = choices;
  try {
    const { url, close } = await serveHost(port, options);
    const stop = () => void close().then(() => process.exit(0));
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    console.log(`Ready: ${url}/`);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    fail(error.message);
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

void main();

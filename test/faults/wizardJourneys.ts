import { sampleMessage } from "../support/creationHost";
import { handsOn } from "./hands";
import type { Journey } from "./journey";
import { playTime } from "./playTime";
import { Wire } from "./wire";
import { wizardDesk, type WizardParts } from "./wizardDesk";

interface Parts extends Omit<WizardParts, "remedy"> {
  readonly steps: readonly string[];
  readonly leadIn?: number;
  readonly remedy?: WizardParts["remedy"];
  readonly prepare?: Journey["prepare"];
}

function journey(name: string, { steps, leadIn = 1, prepare = async () => undefined, ...parts }: Parts): Journey {
  const all: WizardParts = { remedy: "finish", ...parts };
  return {
    name: `wizard: ${name}`,
    scenario: "wizard",
    steps,
    leadIn,
    lacks: [],
    prepare,
    sitDown: (world) => wizardDesk(all, world),
  };
}

type Prepare = Journey["prepare"];

/** Presses Finish while something keeps the run from its end, and leaves the page: its intent stays in the journal. */
const leftUnfinished =
  (parts: Parts, hinder: (client: Parameters<Prepare>[0]) => Promise<unknown>): Prepare =>
  async (client) => {
    const time = playTime(client);
    const hands = handsOn(client, []);
    const wire = new Wire(null, { wait: time.holdBack, hands });
    const desk = wizardDesk({ remedy: "finish", ...parts }, { client, wire, time, isImpatient: false });
    for (const step of ["begin", "choose", "next", "finish"]) {
      if (step === "finish") await hinder(client);
      desk.press(step);
      await time.untilQuiet(wire);
    }
    await hands.putRight();
  };

const website = { project: "website", contract: "website" } as const;
/** Time alone, so that a milestone and products are taken off: every kind of source. */
const tower = { project: "tower", contract: "tower", itemTypes: ["time"] } as const;
const plant = { project: "plant", contract: "plantBuild", itemTypes: ["expense"] } as const;

/** A user who may not take rows off leaves the whole draft. */
const withDraft = (parts: Omit<Parts, "steps">): Prepare =>
  leftUnfinished({ ...parts, steps: [] }, async ({ door }) =>
    door("users/billing", { privileges: ["Create", "Read", "Write", "Append", "AppendTo"] }),
  );
/** The message never arrived, and nobody knows. */
const withoutDraft = (parts: Omit<Parts, "steps">): Prepare =>
  leftUnfinished({ ...parts, steps: [] }, async ({ door }) =>
    door("faults", { path: "NewInvoiceContract", drop: true }),
  );

const whole = ["begin", "finish", "again"];

export const creatingJourneys: readonly Journey[] = [
  journey("open", { ...plant, steps: ["begin", "choose", "next"], leadIn: 0 }),
  journey("trim, nothing left out", { ...website, steps: whole }),
  journey("trim, some left out", { ...tower, steps: whole }),
  journey("whole contract", { ...website, settings: { createMode: "wholeContract" }, steps: whole }),
  journey("custom API", {
    ...tower,
    settings: { createMode: "customApi", customApi: sampleMessage },
    steps: whole,
  }),
];

/** An intent that an earlier page left comes before anything new. */
export const unfinishedJourneys: readonly Journey[] = [
  journey("finish it", { ...plant, steps: ["begin", "remedy", "again"], prepare: withDraft(plant), leadIn: 0 }),
  journey("take back", {
    ...tower,
    steps: ["begin", "remedy", "again"],
    prepare: withDraft(tower),
    remedy: "takeBack",
  }),
  journey("let go", {
    ...website,
    steps: ["begin", "remedy", "again"],
    prepare: withoutDraft(website),
    remedy: "forget",
  }),
];

export const wizardJourneys: readonly Journey[] = [...creatingJourneys, ...unfinishedJourneys];

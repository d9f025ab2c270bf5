import type { ProjectKey } from "../support/creationHost";
import { namedOn } from "../support/draftsTold";
import { untilQuiet } from "../support/untilQuiet";
import { AgreedActs } from "./agreed";
import { Elsewhere } from "./elsewhere";
import { postingOf, type Posting } from "./laws/namedInTheQuestion";
import { nothingUnnamed } from "./laws/nothingUnnamed";
import { onceEachAct } from "./laws/onceEachAct";
import { totalsAgree } from "./laws/totalsAgree";
import { mayReview, review } from "./reviewSteps";
import { ReviewDesk } from "./reviewDesk";
import { seats, type Step } from "./step";
import { emptyRecord, WizardDesk } from "./wizardDesk";
import { invoice as invoiceByHand, mayInvoice, type Meanwhile } from "./wizardSteps";
import type { World } from "./world";

const projects: readonly ProjectKey[] = ["plant", "tower", "library", "annex", "website"];

/** Longer than any delay that a step asks for. */
const aWhileMs = 900_000;

/** Everybody at their windows, with the one organisation that they share. */
export class Office {
  readonly acts = new AgreedActs();
  readonly record = emptyRecord();
  readonly postings: Posting[] = [];
  private readonly reviews: readonly ReviewDesk[];
  private readonly wizards: readonly WizardDesk[];
  private readonly judged = new Set<string>();
  private readonly elsewhere: Elsewhere;

  constructor(readonly world: World) {
    this.elsewhere = new Elsewhere(world);
    this.reviews = seats.map((user, place) => new ReviewDesk(user, place, world, this.acts));
    this.wizards = seats.map((user, place) => new WizardDesk(user, place, world, this.record));
  }

  /** The story begins with a draft on every screen, and with three people about to invoice the same project. */
  async begin(): Promise<void> {
    const meanwhile = this.meanwhile();
    for (const desk of this.wizards.slice(0, 3)) {
      await invoiceByHand(desk, { kind: "openProject", project: "plant", mode: "trim", goesOn: true }, meanwhile);
    }
    for (const [place, desk] of this.reviews.entries()) review(desk, { kind: "open", place: place % 3 }, this.world);
    await this.quiet();
  }

  /** Whether the step can be done by what stands on the screens: what is not there cannot be pressed. */
  may(step: Step): boolean {
    if (step.at === "review") return mayReview(this.reviews[step.place], step.act);
    if (step.at === "wizard") return mayInvoice(this.wizards[step.place], step.act);
    const { act } = step;
    if (act.kind === "noFaults") return this.elsewhere.hasFaults;
    return act.kind !== "session" || this.world.isSignedOut(act.of) === (act.is === "there");
  }

  async take(step: Step): Promise<void> {
    const { time } = this.world;
    if (step.at === "review") review(this.reviews[step.place], step.act, this.world);
    else if (step.at === "wizard") {
      const desk = this.wizards[step.place];
      if (desk) await invoiceByHand(desk, step.act, this.meanwhile());
    } else await this.elsewhere.happens(step.act);
    await (step.thenTurns === null ? this.quiet() : time.turns(step.thenTurns));
    // no two steps in the same second, so that what is dated can be told apart
    await time.pass(1000);
    await this.judge();
  }

  /** Takes everything away that goes wrong, lets everything come to its end, and looks at what is left. */
  async end(): Promise<void> {
    const { world } = this;
    await world.door("faults", undefined, "DELETE");
    for (const user of seats) world.setSession(user, "there");
    await this.quiet();
    await world.time.pass(aWhileMs);
    await this.quiet();
    await this.judge();
    const { problems } = world.witness;
    problems.push(...(await onceEachAct({ effects: () => world.door("effects") }, this.acts, this.record)));
    problems.push(...(await totalsAgree(world)));
    problems.push(...nothingUnnamed(world, this.record, await this.namedNow(), this.elsewhere.drafts));
  }

  private meanwhile(): Meanwhile {
    return {
      quiet: async () => this.quiet(),
      turns: this.world.time.turns,
      draft: async (by, contract) => this.elsewhere.draft(by, contract),
      everybody: this.wizards,
    };
  }

  private async quiet(): Promise<void> {
    await untilQuiet(
      [...this.reviews, ...this.wizards].map(({ window }) => window ?? undefined),
      this.world.time,
    );
  }

  /** What was posted since the last look, held against the questions. */
  private async judge(): Promise<void> {
    for (const invoice of this.world.witness.posted.keys()) {
      if (this.judged.has(invoice)) continue;
      this.judged.add(invoice);
      const posting = await postingOf(this.world, this.acts, invoice);
      this.postings.push(posting);
      if (posting === "unnamed") this.world.witness.problems.push(`${invoice} was posted with what no question named`);
    }
  }

  /** Drafts that the wizard names to whoever opens the projects now. */
  private async namedNow(): Promise<ReadonlySet<string>> {
    const named = new Set<string>();
    const [desk] = this.wizards;
    for (const project of projects) {
      const window = desk?.open(project, "trim");
      await this.quiet();
      if (window) namedOn(window.page()).forEach((draft) => named.add(draft));
    }
    return named;
  }
}

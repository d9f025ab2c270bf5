import { examine, type Examined } from "../../check/examine";
import { foundIn } from "../../check/found";
import { inquire } from "../../check/inquire";
import { summary } from "../../check/summary";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import { logicalName } from "../../shared/dataverse/columns";
import { openClient, type HostClient } from "../host/hostClient";
import type { Get } from "../../check/askAll";
import { getOf } from "./askedOfHost";
import { isDefinition, recorded, type Body } from "./plantedAnswers";
import { plants, type Plant } from "./plants";

const list = leanings();
let client: HostClient;
let unchanged: Get;
let asked: string[];
beforeAll(async () => {
  client = await openClient("small");
  unchanged = recorded(getOf(client.host));
});
beforeEach(() => (asked = []));
afterAll(() => client.host.close());

const examined = async (plant?: Plant): Promise<Examined> => {
  const get: Get = async (address) => {
    asked.push(address);
    const answer = await unchanged(address);
    return plant ? plant.plant(address, answer) : answer;
  };
  return examine(list, foundIn(await inquire(list, get)));
};

/** Rows that do not hold, but for those that nobody can tell by reading. */
const told = ({ rows, surroundings }: Examined) =>
  [...rows, ...surroundings]
    .filter(({ verdict }) => verdict !== "holds" && verdict !== "byHand")
    .map(({ what, verdict }) => ({ what, verdict }));

it("an organisation in which nothing is planted is ready", async () => {
  const all = await examined();
  expect(told(all)).toEqual([]);
  expect(summary(all)).toMatchObject({ kind: "ready", sentence: { en: "Ready, as far as reading tells." } });
});

it("there is a difference of each thing in the list", () => {
  const names = plants(list).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name, at) => names.indexOf(name) !== at && !name.startsWith("prv"))).toEqual([]);
});

it.each(plants(list))("$name: the page finds that, and nothing else", async (plant) => {
  const all = await examined(plant);
  // binding and parameters are planted for all messages at once, or for the one
  const others = plant.name.endsWith("bound elsewhere") ? list.messages.map(({ name }) => name) : [plant.what];
  expect(told(all)).toEqual(others.map((what) => ({ what, verdict: plant.verdict })));
  expect(summary(all).kind === "notReady").toBe(plant.verdict === "fails");
  expect(asked.length).toBeLessThanOrEqual(60);
});

const removed = plants(list).filter(({ name, what }) => name === `${what} removed` && what.includes("."));

// messages are asked for by their names in the first wave, which is before anything is known
it.each(removed.filter(({ what }) => !/pinv_|^sdkmessage/.test(what)))(
  "$name: it is not asked for in any row",
  async (plant) => {
    await examined(plant);
    const [table = "", column = ""] = plant.what.split(".");
    const { body } = await unchanged(asked.find((address) => isDefinition(address, table)) ?? "");
    const set = String((body as Body)["EntitySetName"]);
    const queries = asked.filter((address) => address.startsWith(`${set}?`));
    const named = queries.flatMap((address) => address.match(/\w+/g) ?? []).map(logicalName);
    expect(named.filter((name) => name === column)).toEqual([]);
  },
);

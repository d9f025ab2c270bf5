import { isJsonObject, NotJson, readJson, type Json, type JsonObject } from "../exact/readJson";
import { actingUser } from "../http/actingUser";
import { jsonText, type HostAnswer, type HostRequest } from "../http/hostAnswer";
import type { Organisation } from "../organisation";
import { kinds } from "../kinds";
import { scenarios } from "../../scenarios/scenarios";
import { readOnlyQuery } from "./readOnlyQuery";
import { clockMoveFrom, faultFrom, rightsFrom, snapshotNameFrom, WrongBody } from "./doorBodies";
import { settingsFrom } from "./settingsFrom";

/** @param target what stands behind the call's name in the path; empty where nothing does */
type Handler = (organisation: Organisation, body: JsonObject, request: HostRequest, target: string) => unknown;

/** The door's calls. See host/README.md. */
const handlers: Readonly<Record<string, Handler>> = {
  "POST reset": (organisation, body) => {
    const { scenario = organisation.scenario, kind = organisation.kind.name } = body;
    organisation.reset(String(scenario), String(kind));
    return { scenario: organisation.scenario, kind: organisation.kind.name };
  },
  "GET kinds": (organisation) =>
    kinds.map(({ name, description, properties }) => ({
      name,
      description,
      properties,
      isCurrent: name === organisation.kind.name,
    })),
  "GET scenarios": () => scenarios.map(({ name, description }) => ({ name, description })),
  "POST snapshot": (organisation, body) => organisation.snapshot(snapshotNameFrom(body)),
  "POST restore": (organisation, body) => {
    if (!organisation.restore(snapshotNameFrom(body))) throw new WrongBody("There is no snapshot of that name.");
    return { scenario: organisation.scenario };
  },
  "POST faults": (organisation, body) => ({ id: organisation.faults.add(faultFrom(body)) }),
  "GET faults": (organisation) => organisation.faults.all(),
  "DELETE faults": (organisation) => organisation.faults.clear(),
  "GET clock": (organisation) => clockOf(organisation),
  "POST clock": (organisation, body) => {
    organisation.clock.advance(clockMoveFrom(body, organisation.clock.nowMs()));
    return clockOf(organisation);
  },
  "GET trace": (organisation) => organisation.trace.entries(),
  "DELETE trace": (organisation) => organisation.trace.clear(),
  "GET effects": (organisation) =>
    organisation.records.store.all("SELECT n, at, user, message, record FROM host_effect ORDER BY n"),
  "GET settings": (organisation) => organisation.settings,
  "POST settings": (organisation, body) => {
    organisation.change(settingsFrom(body));
    return organisation.settings;
  },
  "GET users": ({ privileges }) => privileges.all(),
  "POST users/": ({ privileges }, body, _request, key) => {
    const user = privileges.set(key, rightsFrom(body));
    if (!user) throw new WrongBody(`There is no user '${key}' on this host.`);
    return user;
  },
  "GET whoami": ({ privileges }, _body, request) => privileges.of(actingUser(request.headers)),
  "POST query": (organisation, body) => readOnlyQuery(organisation.records.store, body),
  "GET version": (organisation) => ({
    scenario: organisation.scenario,
    rows: Object.fromEntries(
      ["invoice", "invoicedetail", "msdyn_invoicelinetransaction", "msdyn_actual"].map((table) => [
        table,
        organisation.records.store.get(`SELECT count(*) AS n FROM "${table}"`)?.["n"],
      ]),
    ),
  }),
};

/** Answers `/__host/*`: JSON in and out; what is wrong is said with 400. */
export function answerDoor(request: HostRequest, organisation: Organisation): HostAnswer {
  const [, name = "", target = ""] = /^\/__host\/([^/]*\/?)(.*)$/s.exec(request.path) ?? [];
  const handler = handlers[`${request.method} ${name}`];
  if (!handler) return jsonText(404, JSON.stringify({ error: `The door has no ${request.method} ${request.path}.` }));
  try {
    const body: Json = request.body.trim() === "" ? {} : readJson(request.body);
    if (!isJsonObject(body)) throw new WrongBody("The door takes a JSON object.");
    return jsonText(200, JSON.stringify(handler(organisation, body, request, target) ?? {}));
  } catch (error) {
    const isWrongBody = error instanceof WrongBody || error instanceof NotJson;
    const message = error instanceof Error ? error.message : String(error);
    return jsonText(isWrongBody ? 400 : 500, JSON.stringify({ error: message }));
  }
}

function clockOf({ clock }: Organisation): { now: string; advancedMs: number } {
  return { now: new Date(clock.nowMs()).toISOString(), advancedMs: clock.advancedMs };
}

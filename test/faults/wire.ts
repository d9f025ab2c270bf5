import type { Fetch as PageFetch } from "../../host/web/context/webApi";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import { batchReply, partsOf, repliesOf, withParts } from "./batchWire";
import type { Fault, Scene } from "./faults";
import { requestName, type Reply, type WireRequest } from "./wireRequest";

/** A fault and the request that it meets: of one name, counted from 0 from the moment that counting begins. */
export interface Meeting {
  readonly request: string;
  readonly occurrence: number;
  readonly fault: Fault;
  /** Whether the control waits for its end by itself. */
  readonly isWaitedFor: boolean;
}

type Send = (request: WireRequest) => Promise<Reply>;

const apiPath = "/api/data/v9.2/";
/** Where `fetch` of a control finds the service; `context.webAPI` says only what is below it. */
const serviceRoot = `http://host.local${apiPath}`;

/**
 * The line between a control and the service, with both ways out of the control. Notes every request, those inside a
 * batch too, and lets one fault meet one of them.
 */
export class Wire {
  /** Names of what was sent since counting began, in order. */
  seen: string[] = [];
  /** Of every kind, from the start. */
  sent = 0;
  /** Requests whose answer somebody may still wait for. */
  underWay = 0;
  isMet = false;
  private isCounting = false;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly meeting: Meeting | null,
    private readonly around: Pick<Scene, "wait" | "hands">,
  ) {}

  /** From here on requests are noted, and the fault waits for its own. */
  count(): void {
    this.isCounting = true;
  }

  /** In the way of `fetch`. */
  readonly inFetch =
    (real: Fetch): Fetch =>
    async (url, init) => {
      const { method, headers, body = "" } = init;
      const send: Send = async (request) =>
        replyFrom(await real(url, { method, headers, ...(request.body !== "" && { body: request.body }) }));
      const path = decodeURI(url.slice(serviceRoot.length));
      return responseFrom(await this.carry({ seam: "fetch", isPart: false, method, path, headers, body }, send));
    };

  /** In the way of `context.webAPI`. */
  readonly inReads =
    (real: PageFetch): PageFetch =>
    async (url, init = {}) => {
      const { method = "GET", headers = {}, body = "" } = init;
      const path = safelyDecoded(url.slice(apiPath.length));
      const request: WireRequest = { seam: "webAPI", isPart: false, method, path, headers, body };
      return responseFrom(await this.carry(request, async () => replyFrom(await real(url, init)))) as Response;
    };

  private async carry(request: WireRequest, send: Send): Promise<Reply> {
    this.underWay += 1;
    this.sent += 1;
    try {
      const parts = partsOf(request, serviceRoot);
      const isMet = this.isItsTurn(request);
      // every part is counted, whichever of them is met
      const place = parts.map((part) => this.isItsTurn(part)).indexOf(true);
      if (isMet) return await this.play(request, async () => send(request));
      return place < 0 ? await send(request) : await this.playPart(request, parts, place, send);
    } finally {
      this.underWay -= 1;
    }
  }

  /** Those before the part are carried out, the part meets its fault, and those after it go on if the line is there. */
  private async playPart(request: WireRequest, parts: readonly WireRequest[], at: number, send: Send): Promise<Reply> {
    const part = parts[at] as WireRequest;
    const some = async (places: readonly number[]): Promise<readonly Reply[]> =>
      places.length === 0 ? [] : repliesOf(await send(withParts(request, places)));
    const places = parts.map((_, place) => place);
    const before = await some(places.slice(0, at));
    const met = await this.play(part, async () => (await some([at]))[0] as Reply);
    return batchReply([...before, met, ...(await some(places.slice(at + 1)))]);
  }

  private async play(request: WireRequest, deliver: () => Promise<Reply>): Promise<Reply> {
    this.isMet = true;
    const { fault } = this.meeting as Meeting;
    return fault.play({ ...this.around, request, deliver });
  }

  private isItsTurn(request: WireRequest): boolean {
    if (!this.isCounting) return false;
    const name = requestName(request);
    const count = this.counts.get(name) ?? 0;
    this.counts.set(name, count + 1);
    this.seen.push(name);
    return !this.isMet && this.meeting?.request === name && this.meeting.occurrence === count;
  }
}

type Answer = Awaited<ReturnType<Fetch>>;

async function replyFrom(answer: Answer | Response): Promise<Reply> {
  const headers: Record<string, string> = {};
  (answer as Response).headers.forEach((value, name) => (headers[name] = value));
  return { status: answer.status, headers, body: await answer.text() };
}

/** As both ways out look at an answer. */
function responseFrom({ status, headers, body, isBroken }: Reply): Answer {
  const read = async (): Promise<string> => {
    if (isBroken) throw new TypeError("terminated");
    return body;
  };
  const response = {
    status,
    ok: status < 400,
    statusText: "",
    headers: new Headers(headers),
    text: read,
    json: async (): Promise<unknown> => JSON.parse(await read()),
  };
  return response;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

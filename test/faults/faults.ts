import type { Hands } from "./hands";
import { connectionBroken, messageOf, rowAddressOf, type Reply, type WireRequest } from "./wireRequest";

/** What a fault has to do with: the request on its way, and the world around it. */
export interface Scene {
  readonly request: WireRequest;
  /** Brings the request to the service, which carries it out; may be called twice, or never. */
  readonly deliver: () => Promise<Reply>;
  /** On the test's own clock. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly hands: Hands;
}

/** One way in which one request can go wrong. */
export interface Fault {
  readonly name: string;
  readonly why: string;
  readonly meets: (request: WireRequest) => boolean;
  /** Whether the control waits and goes on by itself: nobody has to press anything. */
  readonly isWaitedFor?: (request: WireRequest) => boolean;
  /** Whether the user cancels each wait as soon as it is shown. */
  readonly isImpatient?: true;
  readonly play: (scene: Scene) => Promise<Reply>;
}

const isWrite = ({ method }: WireRequest): boolean => method !== "GET";
const anything = (): boolean => true;
/** An answer as a whole: no proxy changes a part of a batch and leaves the rest. */
const isWhole = ({ isPart }: WireRequest): boolean => !isPart;
/** Sent twice it takes effect once, and its answer shows the header that says when to come back. */
const isHarmlessTwice = ({ seam, method, path, isPart }: WireRequest): boolean =>
  seam === "fetch" && (method === "GET" || path === "$batch" || isPart);
const isWholeWrite = (request: WireRequest): boolean => isWrite(request) && isWhole(request);
const page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><p>Sign in to go on.</p></body></html>";
const json = { "content-type": "application/json; odata.metadata=minimal" };

const errorReply = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply => {
  const body = JSON.stringify({ error: { code, message: `What the service says with ${code}.` } });
  return { status, headers: { ...json, ...headers }, body };
};
const bare = (status: number): Reply => ({ status, headers: {}, body: "" });
const signIn: Reply = { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: page };
const otherJson: Reply = { status: 200, headers: json, body: '{"d":{"results":[]}}' };

const instead = (reply: Reply) => async (): Promise<Reply> => reply;
const afterwards =
  (reply: Reply) =>
  async ({ deliver }: Scene): Promise<Reply> => {
    await deliver();
    return reply;
  };
const spoilt =
  (spoil: (reply: Reply) => Reply) =>
  async ({ deliver }: Scene): Promise<Reply> =>
    spoil(await deliver());

const answerLostMs = 130_000;

export const faults: readonly Fault[] = [
  {
    name: "cutBefore",
    why: "the connection breaks, and the service never heard of it",
    meets: anything,
    play: async () => {
      throw connectionBroken();
    },
  },
  {
    name: "cutAfter",
    why: "the connection breaks when it was carried out",
    meets: isWrite,
    play: async ({ deliver }) => {
      await deliver();
      throw connectionBroken();
    },
  },
  {
    name: "sentTwice",
    why: "a browser sends it again by itself when a used connection breaks before the answer",
    meets: isWrite,
    play: async ({ deliver }) => {
      await deliver();
      return deliver();
    },
  },
  { name: "401", why: "the session has ended", meets: anything, play: instead(bare(401)) },
  { name: "403", why: "a right is missing", meets: anything, play: instead(errorReply(403, "0x80040220")) },
  { name: "404", why: "the row is not there", meets: anything, play: instead(errorReply(404, "0x80040217")) },
  { name: "404bare", why: "a gateway knows no such address", meets: anything, play: instead(bare(404)) },
  {
    name: "408after",
    why: "a gateway gave up waiting; it was carried out",
    meets: anything,
    play: afterwards(bare(408)),
  },
  {
    name: "409",
    why: "it collides with something else",
    meets: anything,
    play: instead(errorReply(409, "0x80040237")),
  },
  { name: "412", why: "another version is there", meets: anything, play: instead(errorReply(412, "0x80060882")) },
  { name: "413", why: "it is too large for a gateway", meets: anything, play: instead(bare(413)) },
  {
    name: "429wait",
    why: "too many requests; it says when to come back",
    meets: anything,
    isWaitedFor: anything,
    play: instead(errorReply(429, "0x80072322", { "retry-after": "7" })),
  },
  {
    name: "429",
    why: "too many requests",
    meets: anything,
    isWaitedFor: anything,
    play: instead(errorReply(429, "0x80072322")),
  },
  {
    name: "429cancel",
    why: "too many requests, and its user does not want to wait",
    meets: anything,
    isImpatient: true,
    play: instead(errorReply(429, "0x80072322", { "retry-after": "7" })),
  },
  {
    name: "500",
    why: "the service failed before it began",
    meets: isWrite,
    play: instead(errorReply(500, "0x80040216")),
  },
  {
    name: "500after",
    why: "it failed when it was done",
    meets: anything,
    play: afterwards(errorReply(500, "0x80040216")),
  },
  {
    name: "503wait",
    why: "the service is being moved, and says when it is back",
    meets: anything,
    isWaitedFor: isHarmlessTwice,
    play: instead(errorReply(503, "", { "retry-after": "7" })),
  },
  {
    name: "503waitAfter",
    why: "the same, when it was carried out",
    meets: isWrite,
    play: afterwards(errorReply(503, "", { "retry-after": "7" })),
  },
  { name: "503", why: "a gateway finds no service", meets: anything, play: instead(bare(503)) },
  {
    name: "sqlTimeout",
    why: "the database was slow; what it was asked for is done",
    meets: anything,
    play: afterwards(errorReply(500, "0x80044151")),
  },
  {
    name: "sqlTimeout400",
    why: "the same, told as a mistake of the request",
    meets: isWrite,
    play: afterwards(errorReply(400, "0x80044151")),
  },
  { name: "signIn", why: "a sign-in page with 200 stands in its place", meets: isWhole, play: instead(signIn) },
  {
    name: "signInAfter",
    why: "it was carried out, and a sign-in page comes",
    meets: isWholeWrite,
    play: afterwards(signIn),
  },
  {
    name: "garbled",
    why: "bytes are changed on the way",
    meets: isWhole,
    play: spoilt((reply) => ({ ...reply, status: withBody(reply.status), body: garbled(reply.body || "{}") })),
  },
  {
    name: "cutShort",
    why: "the answer ends half way",
    meets: isWhole,
    play: spoilt((reply) => ({ ...reply, isBroken: true })),
  },
  { name: "empty", why: "nothing is in the answer", meets: isWhole, play: spoilt(() => bare(200)) },
  { name: "emptyBefore", why: "a gateway answers nothing with 200", meets: isWholeWrite, play: instead(bare(200)) },
  { name: "otherJson", why: "a gateway answers in JSON of its own", meets: isWhole, play: instead(otherJson) },
  { name: "otherJsonAfter", why: "the same, when it was done", meets: isWholeWrite, play: afterwards(otherJson) },
  {
    name: "staleVersion",
    why: "somebody else saved the row a moment before",
    meets: (request) => isWrite(request) && rowAddressOf(request) !== undefined,
    play: async ({ request, deliver, hands }) => {
      await hands.touch(request);
      return deliver();
    },
  },
  {
    name: "rowGone",
    why: "somebody else took the line off a moment before",
    meets: (request) => isWrite(request) && rowAddressOf(request)?.set === "msdyn_invoicelinetransactions",
    play: async ({ request, deliver, hands }) => {
      await hands.remove(request);
      return deliver();
    },
  },
  {
    name: "privilegeGone",
    why: "an administrator took the user's rights away",
    meets: anything,
    play: async ({ request, deliver, hands }) => {
      await hands.takePrivileges(isWrite(request) ? ["Read"] : []);
      return deliver();
    },
  },
  {
    name: "messageGone",
    why: "the organisation lost the message: a solution was taken out",
    meets: (request) => messageOf(request) !== undefined,
    play: async ({ request, deliver, hands }) => {
      await hands.lackMessage(messageOf(request) ?? "");
      return deliver();
    },
  },
  {
    name: "slowAnswer",
    why: "done at once, and the answer takes 130 s: longer than it is waited for",
    meets: anything,
    play: async ({ deliver, wait }) => {
      const reply = await deliver();
      await wait(answerLostMs);
      return reply;
    },
  },
  {
    name: "slowEffect",
    why: "it takes effect after 130 s: when nobody waits for its answer any more",
    meets: isWrite,
    play: async ({ deliver, wait }) => {
      await wait(answerLostMs);
      return deliver();
    },
  },
];

const withBody = (status: number): number => (status === 204 ? 200 : status);

/** A zero in the place of the first byte and of each 64th after it, as spoilt lines do. */
const garbled = (body: string): string => body.replace(/(.)(.{0,63})/gs, (_, _first, rest: string) => `\u0000${rest}`);

import { Transition } from "./createStore";

interface Typed {
  readonly type: string;
}

/**
 * What a room does about each of its events; an event without an answer does not compile. A room knows its own part of
 * the state and leaves the rest of the whole as it is.
 */
export type Turns<State, Event extends Typed, Effect> = {
  readonly [Type in Event["type"]]: <Whole extends State>(
    state: Whole,
    event: Extract<Event, { readonly type: Type }>,
  ) => Transition<Whole, Effect>;
};

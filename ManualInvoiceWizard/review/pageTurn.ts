interface Typed {
  readonly type: string;
}

/** What a page's turn comes to: the page that follows, the same one where nothing happens; and what it waits for. */
export type PageTurn<Page, Errand = never> = readonly [next: Page, errand?: Errand];

/**
 * What a page does about each of these events. A room answers every event of its own that leads to one of its pages; what
 * leads on to another room is answered there.
 */
export type Answers<State, Page, Event extends Typed, Next, Errand = never> = {
  readonly [Type in Event["type"]]: (
    page: Page,
    event: Extract<Event, { readonly type: Type }>,
    state: State,
  ) => PageTurn<Next, Errand>;
};

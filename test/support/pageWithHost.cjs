const { TestEnvironment } = require("jest-environment-jsdom");

/** A page of jsdom in which a host can run too: with what a server needs, and a page has, and jsdom lacks. */
module.exports = class PageWithHost extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone });
    this.global.crypto.randomUUID = () => crypto.randomUUID();
    // the host lets go of its timers, which those of a page cannot
    Object.assign(this.global, { setImmediate, setTimeout, clearTimeout });
  }
};

import * as React from "react";

/**
 * Makes an element as React does; scripts/localJsx.cjs has the components call it. React is asked at each call, so that
 * whoever watches the page's `React.createElement` sees every element.
 */
export const createElement = (...args) => React.createElement(...args);

import * as React from "react";

/** The one place in a bundle that reads it from React; scripts/localJsx.cjs has the components call it. */
export const createElement = React.createElement;

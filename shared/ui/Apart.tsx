import * as React from "react";

const stop = (event: React.SyntheticEvent): void => event.stopPropagation();

const stops = {
  ...{ onKeyDown: stop, onKeyUp: stop, onClick: stop, onDoubleClick: stop },
  ...{ onMouseDown: stop, onMouseMove: stop, onMouseUp: stop },
  ...{ onFocus: stop, onBlur: stop, onCopy: stop, onPaste: stop },
};

/**
 * A menu or dialog that stands over what opened it: what happens in it is not that one's. React hands events on to what
 * renders a thing, wherever on the page it is: Delete in a dialog's text would take a line of the grid off.
 */
export const Apart = ({ children }: { readonly children: React.ReactNode }): React.ReactElement => (
  <div role="presentation" {...stops}>
    {children}
  </div>
);

import * as React from "react";

interface TextInputProps extends React.InputHTMLAttributes<HTMLInputElement> {
  readonly isReplaced: boolean;
}

/** Takes the focus as it comes, with all of its text selected, or with the caret behind it. */
export function TextInput({ isReplaced, ...shared }: TextInputProps): React.ReactElement {
  const input = React.useRef<HTMLInputElement>(null);
  const [isSelected] = React.useState(isReplaced); // only as it opens: later the caret is the user's
  React.useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(isSelected ? 0 : element.value.length, element.value.length);
  }, [isSelected]);
  return <input {...shared} ref={input} />;
}

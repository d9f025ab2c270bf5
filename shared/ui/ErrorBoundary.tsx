import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { Notice } from "./Notice";
import { useSurroundings } from "./surroundings";

interface Broken {
  readonly message: string | null;
}

/** A programmer's mistake, shown in its place. Edits are in the store, not on the screen: trying again loses nothing. */
export class ErrorBoundary extends React.Component<{ readonly children: React.ReactNode }, Broken> {
  override state: Broken = { message: null };

  static getDerivedStateFromError(error: unknown): Broken {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): React.ReactNode {
    const { message } = this.state;
    return message === null ? (
      this.props.children
    ) : (
      <BrokenNotice message={message} retry={() => this.setState({ message: null })} />
    );
  }
}

function BrokenNotice({
  message,
  retry,
}: {
  readonly message: string;
  readonly retry: () => void;
}): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <Notice
      tone="error"
      title={texts("Broken_Title")}
      actions={<DefaultButton text={texts("Broken_Retry")} onClick={retry} />}
    >
      <p>{texts("Broken_Detail")}</p>
      <p className="pinv-technical">{message}</p>
    </Notice>
  );
}

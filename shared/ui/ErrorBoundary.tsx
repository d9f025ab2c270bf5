import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { Notice } from "./Notice";
import { useSurroundings } from "./surroundings";

interface Broken {
  readonly error: Error | null;
}

/** A programmer's mistake, shown in its place. Edits are in the store, not on the screen: trying again loses nothing. */
export class ErrorBoundary extends React.Component<{ readonly children: React.ReactNode }, Broken> {
  override state: Broken = { error: null };

  static getDerivedStateFromError(error: unknown): Broken {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): React.ReactNode {
    const { error } = this.state;
    return error ? <BrokenNotice error={error} retry={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function BrokenNotice({ error, retry }: { readonly error: Error; readonly retry: () => void }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <Notice
      tone="error"
      title={texts("Broken_Title")}
      actions={<DefaultButton text={texts("Broken_Retry")} onClick={retry} />}
    >
      <p>{texts("Broken_Detail")}</p>
      <p className="pinv-technical">{error.message}</p>
    </Notice>
  );
}

import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { Notice } from "./Notice";
import { useSurroundings } from "./surroundings";

interface ErrorBoundaryProps {
  readonly children: React.ReactNode;
  /** What else is offered while the part is broken. */
  readonly rescue?: React.ReactNode;
}

interface Broken {
  readonly message: string | null;
}

/** A programmer's mistake, shown in its place. Edits are in the store, not on the screen: trying again loses nothing. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, Broken> {
  override state: Broken = { message: null };

  static getDerivedStateFromError(error: unknown): Broken {
    return { message: String(error) };
  }

  override render(): React.ReactNode {
    const { message } = this.state;
    return message === null ? (
      this.props.children
    ) : (
      <BrokenNotice message={message} retry={() => this.setState({ message: null })} rescue={this.props.rescue} />
    );
  }
}

interface BrokenNoticeProps extends Pick<ErrorBoundaryProps, "rescue"> {
  readonly message: string;
  readonly retry: () => void;
}

function BrokenNotice({ message, retry, rescue }: BrokenNoticeProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <Notice
      tone="error"
      title={texts("Broken_Title")}
      actions={
        <>
          <DefaultButton text={texts("Broken_Retry")} onClick={retry} />
          {rescue}
        </>
      }
    >
      <p>{texts("Broken_Detail")}</p>
      <p className="pinv-technical">{message}</p>
    </Notice>
  );
}

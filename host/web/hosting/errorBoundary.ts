import type { ReactGlobal } from "../platform/platformGlobals.js";

/**
 * Wraps a control's element so that an error in any later render is reported and not swallowed.
 *
 * The wrapper keeps one identity for the life of the control: a new component at each update would mount it
 * anew.
 */
export function createErrorBoundary(
  react: ReactGlobal,
  failed: (cause: unknown) => void,
): (child: React.ReactElement) => React.ReactElement {
  class Boundary extends react.Component<object, { readonly broken: boolean }> {
    override state = { broken: false };

    static getDerivedStateFromError(): { broken: boolean } {
      return { broken: true };
    }

    override componentDidCatch(cause: unknown): void {
      failed(cause);
    }

    override render(): React.ReactNode {
      return this.state.broken ? null : this.props.children;
    }
  }
  return (child) => react.createElement(Boundary, {}, child);
}

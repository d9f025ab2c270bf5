/** The form a control stands on, or of a main grid its table alone. */
export interface FormIdentity {
  /** Bare and in lower case, "" on a record that was never saved; a main grid has none. */
  readonly entityId?: string;
  readonly entityTypeName: string;
  readonly entityRecordName?: string;
}

/** Not in the typings and not documented, but there on forms; controls that read it must feature-detect. */
export type HostMode = ComponentFramework.Mode & { readonly contextInfo?: FormIdentity };

export interface ModeSource {
  readonly label: string;
  readonly disabled: boolean;
  readonly form: FormIdentity | null;
  /** Pixels, or -1 while the control has not asked for them. */
  readonly width: number;
  trackContainerResize(track: boolean): void;
  setControlState(state: ComponentFramework.Dictionary): boolean;
  setFullScreen(full: boolean): void;
}

/** `context.mode`. Height is always -1 in a model-driven app: the control scrolls for itself or not at all. */
export function createMode(source: ModeSource): HostMode {
  return {
    allocatedHeight: -1,
    allocatedWidth: source.width,
    isControlDisabled: source.disabled,
    isVisible: true,
    label: source.label,
    setControlState: source.setControlState,
    setFullScreen: source.setFullScreen,
    trackContainerResize: source.trackContainerResize,
    ...(source.form ? { contextInfo: source.form } : {}),
  };
}

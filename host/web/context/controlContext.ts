import { webApiBase, type App } from "../app/app.js";
import type { LoadedControl } from "../platform/loadControl.js";
import { pause } from "../manners/pause.js";
import { behavesBy } from "../settings/pageSettings.js";
import { createClient } from "./client.js";
import { createDevice } from "./device.js";
import { createFactory } from "./factory.js";
import { fluentDesignLanguage } from "./fluentDesignLanguage.js";
import { createFormatting } from "./formatting.js";
import { createMode, type FormIdentity, type ModeSource } from "./mode.js";
import { createNavigation } from "./navigation.js";
import { refusal } from "./notImitated.js";
import { createResources } from "./resources.js";
import { createUserSettings } from "./userSettings.js";
import { createUtility, mayDo } from "./utility.js";
import { createWebApi } from "./webApi.js";

/** Undocumented, but there at run time in model-driven apps: where the client is and which record the page shows. */
export interface HostPage {
  readonly entityId?: string;
  readonly entityTypeName?: string;
  getClientUrl(): string;
}

export type ControlParameters = Record<string, unknown>;
export type ControlContext = ComponentFramework.Context<ControlParameters> & { readonly page: HostPage };

/** What differs from one updateView to the next. */
export interface ContextMoment {
  readonly parameters: ControlParameters;
  readonly mode: ModeSource;
  readonly updatedProperties: readonly string[];
}

/**
 * Makes `context` objects for one control instance. Services are made once; each updateView gets a new
 * context around them, because the platform promises no identity and controls must not lean on one.
 */
export function createContextFactory(
  app: App,
  control: LoadedControl,
  form: FormIdentity | null,
  requestRender: () => void,
): (moment: ContextMoment) => ControlContext {
  const { languageId, rightToLeft } = app.settings();
  const behaves = behavesBy(app.settings);
  const services = {
    client: createClient(),
    device: createDevice(),
    factory: createFactory(requestRender),
    formatting: createFormatting(languageId, app.timeZone),
    navigation: createNavigation(app.navigator, app.text, behaves, async () => pause(app.settings().slowMs)),
    resources: createResources(control.texts, control.englishTexts, control.resourceAt),
    userSettings: createUserSettings({
      userId: app.user.id,
      userName: app.user.name,
      roles: app.user.roles,
      languageId,
      rightToLeft,
      timeZone: app.timeZone,
    }),
    utils: createUtility(app.fetch, webApiBase, {
      may: (table, privilege) => mayDo(app.user, table, privilege),
      isDeclared: control.manifest.features.includes("Utility"),
    }),
    webAPI: createWebApi(app.fetch, webApiBase, behaves),
    events: {},
    copilot: {
      executeEvent: () => refusal("copilot.executeEvent"),
      executePrompt: () => refusal("copilot.executePrompt"),
    },
    page: {
      ...(form?.entityId === undefined ? {} : { entityId: form.entityId }),
      ...(form ? { entityTypeName: form.entityTypeName } : {}),
      getClientUrl: () => location.origin,
    },
  };
  return (moment) => ({
    ...services,
    parameters: moment.parameters,
    mode: createMode(moment.mode),
    updatedProperties: [...moment.updatedProperties],
    fluentDesignLanguage: fluentDesignLanguage(app.settings().theme),
  });
}

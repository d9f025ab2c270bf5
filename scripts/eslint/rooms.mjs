/**
 * Which room may import from which (ARCHITECTURE.md). Each room lists what it never touches; the rest is allowed.
 * A path is matched by the folders in it, so it does not matter how deep a file sits in its room. Of two rooms
 * that hold a file, the later one counts.
 */
const never = (room, folders, why) => ({ regex: `(^|/)(${folders})/`, message: `${room} never imports ${why}` });

const noScreen = (room) => ({
  regex: "^(react|@fluentui)(/|$)",
  message: `${room} never imports React or Fluent: it runs without a screen.`,
});

/** Both sides of a port know it and the values that go through it, not the steps behind. */
const portsOnly = (room) => ({
  regex:
    "(^|/)procedures/(?!(?:review/(?:reviewPort|listView)|creation/(?:creationPort|creationOutcome|reconcileOutcome)|messageNames|progress)$)",
  message: `${room} never imports procedures, only their ports.`,
});

const decimals = {
  regex: "^decimal\\.js",
  message: "Decimals come from shared/calculation/money, where rounding and precision are ours.",
};

/** What holds for all that is bundled. */
const shipped = [
  never("A control", "host|test|bench|check", "the host, tests, benchmarks or the check page: they are no part of it."),
  {
    regex: "^react-dom",
    message: "The platform brings React; react-dom would bundle a second renderer. Use Fluent's layers.",
  },
  {
    regex: "^@fluentui/(?!react(/|$))",
    message: "Only @fluentui/react comes from the platform; every other package is bundled.",
  },
];

const controls = "InvoiceReview|ManualInvoiceWizard";

/**
 * The rooms of a control, each with those it never imports, so that arrows between them go one way, and none to
 * `app`. `screens`: what stands beside the components and is no pure state.
 */
const controlRooms = (control, back, screens, other) => [
  { files: [`${control}/**`], patterns: [...shipped, decimals, never(control, other, "the other control.")] },
  ...Object.entries(back).flatMap(([room, rooms]) => {
    const name = `${control}/${room}`;
    const arrows = rooms === "" ? [] : [{ regex: `^\\.\\./(${rooms})/`, message: `${name} never imports ${rooms}.` }];
    return [
      {
        files: [`${name}/!(${screens}).ts`],
        patterns: [
          ...[...shipped, decimals, ...arrows],
          never(`The state of ${control}`, `dataverse|platform|ui|${other}`, "screens, adapters or the other control."),
          noScreen(`The state of ${control}`),
        ],
      },
      {
        files: [`${name}/*.tsx`, `${name}/@(${screens}).ts`],
        patterns: [
          ...[...shipped, decimals, ...arrows],
          never(`A component of ${control}`, `dataverse|${other}`, "adapters or the other control."),
          portsOnly(`A component of ${control}`),
        ],
      },
    ];
  }),
];

const sharedRoom = (name, ...patterns) => ({ files: [`shared/${name}/**`], patterns: [...shipped, ...patterns] });

const calculation = [
  never(
    "shared/calculation",
    `invoicing|procedures|dataverse|platform|ui|${controls}`,
    "anything but shared/core and decimal.js.",
  ),
  noScreen("shared/calculation"),
];

/** @type {readonly { files: string[], patterns: { regex: string, message: string }[] }[]} */
export const rooms = [
  sharedRoom(
    "core",
    never("shared/core", `calculation|invoicing|procedures|dataverse|platform|ui|${controls}`, "another room."),
    decimals,
  ),
  sharedRoom("calculation", ...calculation, decimals),
  { files: ["shared/calculation/money.ts"], patterns: [...shipped, ...calculation] },
  sharedRoom(
    "invoicing",
    never(
      "shared/invoicing",
      `procedures|dataverse|platform|ui|${controls}`,
      "anything but shared/calculation and shared/core.",
    ),
    noScreen("shared/invoicing"),
    decimals,
  ),
  sharedRoom(
    "procedures",
    never("shared/procedures", `dataverse|platform|ui|${controls}`, "adapters or screens: it works through its ports."),
    noScreen("shared/procedures"),
    decimals,
  ),
  sharedRoom(
    "dataverse",
    never("shared/dataverse", `ui|${controls}`, "screens or controls."),
    portsOnly("shared/dataverse"),
    noScreen("shared/dataverse"),
    decimals,
  ),
  sharedRoom(
    "platform",
    never("shared/platform", `ui|${controls}`, "screens or controls."),
    portsOnly("shared/platform"),
    decimals,
  ),
  sharedRoom(
    "ui",
    never("shared/ui", `procedures|dataverse|${controls}`, "procedures, adapters or controls."),
    decimals,
  ),
  {
    files: ["check/**"],
    patterns: [
      ...shipped,
      never(
        "The check page",
        `procedures|platform|ui|${controls}`,
        "anything but the adapter's names, the rules and the formulas.",
      ),
      noScreen("The check page"),
      decimals,
    ],
  },
  ...controlRooms(
    "InvoiceReview",
    {
      app: "",
      list: "app|invoice",
      invoice: "app|list",
      lines: "app|list|invoice|acts",
      document: "app|list|invoice|lines",
      acts: "app|list|invoice|lines|document",
      edits: "app|list|invoice|lines|acts|document",
    },
    "use*|focus*|*Context|*Room|*Keyboard|*Gestures|*Wishes|*Cells|describe*|fieldText|unsavedText|vocabulary",
    "ManualInvoiceWizard",
  ),
  ...controlRooms(
    "ManualInvoiceWizard",
    {
      app: "",
      opening: "app",
      finish: "app|opening",
      parameters: "app|opening|finish",
      review: "app|opening|finish|parameters",
    },
    "use*|*Context|*Room|describe*|listed|moneyTexts",
    "InvoiceReview",
  ),
  ...[
    { files: ["host/server/**", "host/scenarios/**"], own: "web", why: "the page." },
    { files: ["host/web/**"], own: "server|scenarios", why: "the server: it asks it over HTTP." },
  ].map(({ files, own, why }) => ({
    files,
    patterns: [
      never("The host", `shared|test|bench|${controls}`, "the controls or tests: it repeats none of their arithmetic."),
      never(files[0], own, why),
      decimals,
    ],
  })),
];

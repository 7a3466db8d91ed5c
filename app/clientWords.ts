const firstRun = [
  "data.event",
  "data.feed",
  "data.ownSource",
  "data.sources",
  "members",
  "settings.people",
  "takeBack",
  "timeline",
  "typed",
] as const;

/**
 * The words that components in the browser use: those of every page, and the further ones of a room, by its folder.
 * All 100 kB of them would be in each page, before anything that it shows. `clientWords.test.ts` says which is missing.
 */
export const clientWords = {
  "": [
    "approval",
    "copy",
    "data.start",
    "definition",
    "error",
    "form",
    "gate",
    "language",
    "margins",
    "notFound",
    "pager",
    "palette",
    "range",
    "restatement",
    "shell",
    "shortcuts",
    "theme",
    "tokens.prices",
    "trend",
  ],
  "(public)": ["auth", "invite", "provider", "reset", "shared", "sum.form", "sum.keep", "unsubscribe"],
  "[org]/data": ["data", "imports", "kpi", "takeBack", "timeline"],
  "[org]/processes": [
    "case.review",
    "chain",
    "changes",
    "handover",
    "levels",
    "processes",
    "takeBack",
    "templates",
    "walls.axis",
  ],
  "[org]/reports": ["reports"],
  "[org]/roadmap": ["changes", "roadmapForm", "takeBack"],
  "[org]/settings": [
    "deliveries",
    "entries",
    "firmCalendar",
    "members",
    "provider",
    "secondFactor",
    "settings",
    "transfer",
    "typed",
    "workingHours",
  ],
  "[org]/page": firstRun,
  "[org]/start": firstRun,
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof clientWords;

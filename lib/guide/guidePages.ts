/** The chapters of the guide in the order in which they are read: names of files in `guide/en` and `guide/zh`. */
export const guidePages = [
  "start",
  "figures",
  "events",
  "files",
  "connections",
  "processes",
  "handover",
  "money",
  "roadmap",
  "reports",
  "sum",
  "people",
  "security",
  "calendar",
  "running",
  "questions",
] as const;

export type GuidePage = (typeof guidePages)[number];

/** The sources of what people enter on Handover's own pages: no system that sends, so none that could fall silent. */
export const ownSources = ["settings", "handover"] as const;
export type OwnSource = (typeof ownSources)[number];

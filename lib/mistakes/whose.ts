/**
 * Whose work a mistake was in, by the case that the review or refund is about: a case with a step by an agent or a system
 * is theirs, any other is people's; of a case that no event tells about it is unknown.
 */
export const whose = ["agents", "people", "unknown"] as const;
export type Whose = (typeof whose)[number];

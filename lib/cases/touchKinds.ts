/** What touches a case: a step (of people, of an unknown actor, or escalated), or a review. */
export const touchKinds = ["step", "review"] as const;

export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The choice that a `theme` cookie holds; anything else leaves it to the system. */
export function themeChoice(cookie: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === cookie) ?? "system";
}

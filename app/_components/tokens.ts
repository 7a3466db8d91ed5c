/** Every colour of the app, light and dark. `tokens.css` is written from this file; a test holds the two equal. */
export const tokens = {
  page: { light: "#F6F7F9", dark: "#0F1216" },
  card: { light: "#FFFFFF", dark: "#171A20" },
  band: { light: "#EEF0F4", dark: "#1D2128" },

  "ink-1": { light: "#14171C", dark: "#E8EBF0" },
  "ink-2": { light: "#4A5360", dark: "#AEB7C4" },
  "ink-3": { light: "#5C6672", dark: "#9AA4B2" },

  hairline: { light: "#D5DAE1", dark: "#2B313A" },
  control: { light: "#8A93A0", dark: "#667080" },

  accent: { light: "#102A85", dark: "#A9C4FF" },
  better: { light: "#102A85", dark: "#A9C4FF" },
  worse: { light: "#9A4A00", dark: "#F0A560" },

  "level-manual": { light: "#B78438", dark: "#9D6302" },
  "level-assisted": { light: "#A15569", dark: "#C97F8E" },
  "level-supervised": { light: "#6557B8", dark: "#A78DF3" },
  "level-autonomous": { light: "#102A85", dark: "#C5DBFE" },
  "level-unattributed": { light: "#8A93A0", dark: "#5F6875" },

  "state-met": { light: "#18603F", dark: "#5BE1BC" },
  "state-on-track": { light: "#2E6DB7", dark: "#6AA0F1" },
  "state-at-risk": { light: "#986315", dark: "#E9C251" },
  "state-off-track": { light: "#86010C", dark: "#D56155" },
  "state-no-data": { light: "#60656D", dark: "#888D97" },

  /** cost parts: greys, told apart by pattern too; the model alone has the accent */
  "part-labour": { light: "#4A5360", dark: "#AEB7C4" },
  "part-spend": { light: "#B4BBC6", dark: "#4A5361" },
  "part-tool": { light: "#7C8694", dark: "#7B8594" },
  "part-model": { light: "#102A85", dark: "#A9C4FF" },
} as const satisfies Record<string, { light: string; dark: string }>;

export type Token = keyof typeof tokens;
export type Theme = "light" | "dark";

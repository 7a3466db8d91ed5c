import { recognisedPreset } from "./recognisedPreset";

/** How many people in which role, from which day, and what they earn. */
export const payroll = recognisedPreset("payroll", {
  name: "payroll",
  title: { en: "Payroll (headcount)", zh: "工资表（人数）" },
  format: ["csv", "xlsx"],
  needs: [["fte"], ["role"], ["time", "from"]],
});

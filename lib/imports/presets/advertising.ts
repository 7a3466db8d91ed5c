import type { Mapping } from "@/lib/imports/mapping";
import type { Preset } from "./preset";
import { recognisedPreset } from "./recognisedPreset";

/** What advertising cost, a row a day and campaign: all of it is acquisition. */
const spend = recognisedPreset("spend", {
  name: "advertising",
  title: { en: "Advertising spend", zh: "广告花费" },
  format: ["csv", "xlsx"],
  needs: [["amount", "cost"], ["time", "from"], ["note"]],
});

export const advertising: Preset = {
  ...spend,
  mapping: (options) => {
    const mapping: Mapping = spend.mapping(options);
    const rules = mapping.rules.map((rule) => ({ ...rule, data: { ...rule.data, category: "acquisition" } }));
    return { ...mapping, rules };
  },
};

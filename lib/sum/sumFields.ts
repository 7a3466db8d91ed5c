/**
 * What the little sum asks, in the order of its form: how many people, and for money a month in one currency. `margin`
 * is the gross margin, in per cent of sales.
 */
export const askedFields = ["people", "pay", "sales", "margin", "ads"] as const;
export type AskedField = (typeof askedFields)[number];

/**
 * What it assumes until told otherwise: the load factor of pay; and in per cent, the people who do service, how much of
 * service is handed over, and what agents cost of the labour that they take over.
 */
export const assumedFields = ["load", "service", "handed", "agents"] as const;
export type AssumedField = (typeof assumedFields)[number];

export type SumField = AskedField | AssumedField;

/** Every number of the sum, a plain decimal string. */
export type SumValues = Record<SumField, string>;

/** As organisations begin with for the load factor; the others are round guesses, and named as such. */
export const assumptions: Record<AssumedField, string> = {
  load: "1.67",
  service: "10",
  handed: "60",
  agents: "10",
};

/** The least and the most that is taken for a number: what lies beyond is a slip of the hand. */
export const sumLimits: Record<SumField, { least: string; most: string }> = {
  people: { least: "0.5", most: "100000" },
  pay: { least: "1", most: "1000000000" },
  sales: { least: "0", most: "1000000000000" },
  margin: { least: "0", most: "100" },
  ads: { least: "0", most: "1000000000000" },
  load: { least: "1", most: "5" },
  service: { least: "0", most: "100" },
  handed: { least: "0", most: "100" },
  agents: { least: "0", most: "100" },
};

/** The four KPIs of the overview, in their order; the first is in the trend unless the address names another. */
export const cardKpis = ["aar", "fcr", "cts", "marginPerHead"] as const;
export type CardKpi = (typeof cardKpis)[number];

/** What the address asks for; what it does not know is the first. */
export function cardKpi(asked: string | undefined): CardKpi {
  return cardKpis.find((known) => known === asked) ?? "aar";
}

export const acronyms: Partial<Record<CardKpi, string>> = { aar: "AAR", fcr: "FCR", cts: "CTS" };

/**
 * The public price list that comes with the program: the release of the package that holds it, and the day on which
 * that was made. A test holds the version to the one that is installed, so that neither is changed without the other.
 */
export const publicPrices = {
  package: "@pydantic/genai-prices",
  version: "0.1.8",
  day: "2026-09-23",
} as const;

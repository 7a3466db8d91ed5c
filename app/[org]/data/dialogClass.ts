/** A question over the page, as wide as a phone at the most. */
export const dialogClass =
  "m-auto w-[480px] max-w-[calc(100%-2rem)] rounded-tremor-default bg-card p-6 text-left whitespace-normal text-ink-1 shadow-panel";

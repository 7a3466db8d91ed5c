import type { Given } from "./given";

/** What holds where nothing was said. */
export interface Defaults {
  zone: string;
  source: string;
  process: string;
}

/** What was said, and the defaults where nothing was. */
export function filledIn(given: Given, defaults: Defaults): Given {
  const { answers } = given;
  return {
    ...given,
    answers: {
      ...answers,
      zone: answers.zone ?? defaults.zone,
      source: answers.source?.trim() || defaults.source,
      process: answers.process?.trim() || defaults.process,
    },
  };
}

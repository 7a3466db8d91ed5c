import type { Calendar } from "./calendar";
import type { Ledger } from "./ledger";
import type { Random } from "./random";
import { story } from "./story";
import type { WireUsage } from "./wireEvent";

/** The two models of the story; the names are made up, the prices are of the usual order. */
export const models = { large: "songyan-large", mini: "songyan-mini" } as const;

/** List prices per million tokens: the large model's fall once, the small one appears. */
export function writeModelPrices(calendar: Calendar, ledger: Ledger): void {
  const priced = (day: number, model: string, input: string, cachedInput: string, output: string) =>
    ledger.write("model-prices", "model.priced", calendar.at(day, 0.5), {
      model,
      input,
      cachedInput,
      output,
    });
  priced(story.service - 2, models.large, "21", "2.1", "105");
  priced(story.priceFall, models.large, "15", "1.5", "75");
  priced(story.cheaperModel - 2, models.mini, "7", "0.7", "28");
}

/** The tokens of one run: `input` tokens in the mean, of them `cached` (a share) read from the cache. */
export function usage(
  random: Random,
  run: { requests: number; input: number; cached: number; output: number },
): WireUsage {
  const requests = Math.max(1, Math.round(random.skewed(run.requests, 0.6)));
  const inputTokens = Math.round(random.skewed(run.input, 0.6));
  const share = Math.min(0.95, run.cached * random.wobble(0.25));
  return {
    requests,
    inputTokens,
    cachedInputTokens: Math.floor(inputTokens * share),
    outputTokens: Math.round(random.skewed(run.output, 0.5)),
  };
}

import { calcPrice } from "@pydantic/genai-prices";
import { Decimal } from "decimal.js";
import { publicPrices } from "@/lib/prices/publicPrices";

/** What a million tokens of a model cost by its provider's public list: US dollars, decimal strings. */
export interface PublicPrice {
  /** whose list it is */
  provider: string;
  input: string;
  cached: string;
  output: string;
}

/**
 * The public price of a model by the name that its steps carry, as it stood on the day of the list; null for a name
 * that the list does not know. Needs no network. Where a price rises with the length of the input, its lowest step.
 */
export function publicPrice(model: string): PublicPrice | null {
  const found = known.get(model);
  if (found !== undefined) return found;
  const price = lookedUp(model);
  // names are the senders' own and may be any number
  if (known.size >= mostKnown) known.clear();
  known.set(model, price);
  return price;
}

const known = new Map<string, PublicPrice | null>();
const mostKnown = 10_000;
const listed = new Date(`${publicPrices.day}T12:00:00Z`);

function lookedUp(model: string): PublicPrice | null {
  const [provider = "", ...rest] = model.split("/");
  // gateways put the provider in front: “openai/gpt-4o”
  const found = listedAs(model) ?? (rest.length > 0 ? listedAs(rest.join("/"), provider) : null);
  const input = perMillion(found?.model_price.input_mtok);
  if (!found || input === null) return null;
  return {
    provider: found.provider.name,
    input,
    cached: perMillion(found.model_price.cache_read_mtok) ?? input,
    // what embeds or ranks puts out no tokens
    output: perMillion(found.model_price.output_mtok) ?? "0",
  };
}

function listedAs(model: string, providerId?: string) {
  const options = { timestamp: listed, ...(providerId ? { providerId } : {}) };
  return calcPrice({ input_tokens: 0, output_tokens: 0 }, model, options);
}

function perMillion(price: number | { base: number } | undefined): string | null {
  if (price === undefined) return null;
  return new Decimal(typeof price === "number" ? price : price.base).toFixed();
}

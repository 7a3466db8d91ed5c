import type { Given } from "./given";
import type { Reading } from "./useRecognition";

/** Reading the file in another way forgets what was said of its columns: they may have other names then. */
export function readAs({ answers }: Given, reading: Reading): Partial<Given> {
  const { roles: _, times: __, decimals: ___, statuses: ____, ...kept } = answers;
  return { answers: { ...kept, ...reading }, actors: {}, notOrders: null, edited: null, preset: null };
}

import type { Given } from "./given";
import type { Reading } from "./useRecognition";

/** Reading the file in another way forgets what was said of its columns: they may have other names then. */
export function readAs({ answers }: Given, reading: Reading): Partial<Given> {
  const { roles: _, times: __, decimals: ___, statuses: ____, notOrders: _____, ...kept } = answers;
  return { answers: { ...kept, ...reading }, actors: {}, edited: null, preset: null };
}

import { AsyncLocalStorage } from "node:async_hooks";
import { asks } from "@/lib/db/othersAsk";
import { perProcess } from "@/lib/db/perProcess";

/** What every line of the log says of the request in which it is written. */
export interface RequestContext {
  requestId: string;
  method: string;
  /** the pattern, such as `/shared/[token]`: an address may hold a secret */
  route: string;
  /** the organisation's id, once it is known */
  organisation?: string;
}

/** Runs `work`, and whatever it begins, as part of a request. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  if (!endings().has(context)) endings().set(context, []);
  return storage().run(context, work);
}

/** The request that is being answered here, or undefined: in a job, a command, a test. */
export function currentRequest(): RequestContext | undefined {
  return storage().getStore();
}

/** Notes whose request it is. */
export function ofOrganisation(org: string): void {
  asks(org);
  const context = currentRequest();
  if (context) context.organisation = org;
}

/** Does `work` when the request that is being answered here has ended; at once when it has, or when there is none. */
export function atEnd(work: () => void): void {
  const context = currentRequest();
  const ending = context && endings().get(context);
  if (ending) ending.push(work);
  else work();
}

/**
 * Does what waits for the end of a request: its answer is whole, or the caller is gone.
 * @returns how many there were
 */
export function ended(context: RequestContext): number {
  const ending = endings().get(context) ?? [];
  endings().set(context, null);
  for (const work of ending) work();
  return ending.length;
}

/** Of each request what is to be done at its end, null once it has ended: beside the context, which the log writes whole. */
function endings(): WeakMap<RequestContext, (() => void)[] | null> {
  return perProcess("requestEndings", () => new WeakMap());
}

function storage(): AsyncLocalStorage<RequestContext> {
  return perProcess("request", () => new AsyncLocalStorage<RequestContext>());
}

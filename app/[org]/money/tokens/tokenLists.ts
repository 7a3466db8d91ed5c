import type { TokensAnswer } from "@/lib/tokens/tokensAnswer";
import { searchOf } from "./tokensHref";

/** What a figure opens: the page, and the API's list that it equals. */
export interface TokenList {
  href: string;
  list: string;
}

/** The lists behind the figures of a group; of all of them without one. */
export function tokenLists(
  slug: string,
  answer: Pick<TokensAnswer, "from" | "to" | "by" | "process">,
  group?: { process: string | null; agent: string | null; model: string | null },
): Record<"steps" | "wasted" | "unpriced" | "cases" | "resolved", TokenList> {
  const { from, to, by, process } = answer;
  const of = {
    from,
    to,
    by,
    ...(process === null ? {} : { process }),
    ...(group && group.process !== null ? { ofProcess: group.process } : {}),
    ...(group && group.agent !== null ? { ofAgent: group.agent } : {}),
    ...(group && group.model !== null ? { ofModel: group.model } : {}),
  };
  const open = (list: "steps" | "cases", more: object = {}): TokenList => {
    const search = searchOf({ ...of, ...more });
    return { href: `/${slug}/money/tokens/${list}${search}`, list: `/api/v1/tokens/${list}${search}` };
  };
  return {
    steps: open("steps"),
    wasted: open("steps", { wasted: "true" }),
    unpriced: open("steps", { unpriced: "true" }),
    cases: open("cases"),
    resolved: open("cases", { resolution: "resolved" }),
  };
}

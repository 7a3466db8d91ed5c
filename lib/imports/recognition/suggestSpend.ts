import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";

/**
 * Rules for a list of costs. Categories that are no words of ours are overhead; without a column for them
 * everything is.
 */
export function suggestSpend(draft: Draft): object[] {
  const time = draft.time("time", "from", "opened");
  const amount = draft.number("amount", { round: 6 }) ?? draft.number("cost", { round: 6 });
  if (time === undefined) throw missingColumn("a list of costs", "the day of each");
  if (amount === undefined) throw missingColumn("a list of costs", "the amount");
  const category = draft.column("category");
  const map = Object.fromEntries(
    (category?.values ?? []).map(({ value }) => [value, categoryOf(value)] as const),
  );
  const period = isDate(draft, "from") && isDate(draft, "to");
  return [
    {
      type: "cost.incurred",
      // Not the amount where a note names the row: when it was corrected, it must not count twice.
      id: [
        `{${time.column}}`,
        draft.text("category"),
        draft.text("note") ?? `{${amount.column}}`,
        draft.text("channel"),
      ]
        .filter(Boolean)
        .join("/"),
      time,
      data: {
        category:
          category === undefined
            ? "overhead"
            : { column: category.name, map: { ...map, "": "overhead" }, else: "overhead" },
        amount,
        currency: draft.text("currency"),
        from: period ? draft.text("from") : undefined,
        to: period ? draft.text("to") : undefined,
        channel: draft.text("channel"),
        note: draft.text("note"),
      },
    },
  ];
}

function isDate(draft: Draft, role: "from" | "to"): boolean {
  const looks = draft.column(role)?.looks;
  return looks?.kind === "time" && looks.format === "iso" && !looks.zoned;
}

function categoryOf(value: string): string {
  const [found] = Object.entries(categories).find(([, words]) => words.test(value)) ?? ["overhead"];
  return found;
}

const categories: Record<string, RegExp> = {
  acquisition: /acquisition|advert|\bads?\b|marketing|campaign|werbung|publici|广告|推广|投放|营销|获客/i,
  fulfilment: /fulfil|shipping|freight|logisti|versand|verzend|livraison|envío|物流|快递|运费|仓储|履约/i,
  service: /service|support|kundendienst|klantenservice|客服|售后|服务/i,
  labour: /labou?r|wages|salar|gehalt|lohn|loon|salaire|nómina|工资|薪|人工|外包/i,
  model: /model|token|\bllm\b|openai|anthropic|模型|大模型/i,
  tool: /tool|software|saas|subscription|licen[cs]e|工具|软件|订阅/i,
  device: /device|hardware|equipment|geräte|hardware|apparatuur|设备|硬件/i,
};

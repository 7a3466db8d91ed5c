import type { TemplateLocale } from "./columnWords";

/** Two cells of a column, of the first example row and of the second. */
type Pair = readonly [string, string];

/** What the two example rows of every template have in a column; words of choices are put into the language later. */
export const exampleCells: Record<string, Pair | Record<TemplateLocale, Pair>> = {
  time: ["2026-03-02 09:01", "2026-03-02 14:30"],
  process: { en: ["support", "support"], zh: ["客服", "客服"] },
  case: ["A-1001", "A-1002"],
  channel: { en: ["mail", "chat"], zh: ["邮件", "微信"] },
  customer: ["C-77", "C-81"],
  title: {
    en: ["Answers about parcels by the agent", "Another address, please"],
    zh: ["查快递改由智能体答复", "请改一下收货地址"],
  },
  amount: ["120.50", "80"],
  order: ["S-5001", "S-5002"],
  currency: { en: ["", "USD"], zh: ["", "CNY"] },
  step: { en: ["answer", "refund"], zh: ["答复", "退款"] },
  "actor.kind": ["agent", "human"],
  "actor.id": { en: ["answer-bot", "Ann"], zh: ["答复机器人", "王芳"] },
  "actor.role": { en: ["", "service"], zh: ["", "客服"] },
  seconds: ["4", "240"],
  outcome: ["escalated", "ok"],
  reason: { en: ["", "information was missing"], zh: ["", "缺信息"] },
  touch: ["", "approval"],
  cost: ["0.02", "1.50"],
  model: { en: ["model-a", ""], zh: ["模型甲", ""] },
  "usage.inputTokens": ["1200", ""],
  "usage.cachedInputTokens": ["800", ""],
  "usage.outputTokens": ["150", ""],
  "usage.requests": ["1", ""],
  verdict: ["accepted", "corrected"],
  errorCost: ["", "35"],
  resolution: ["resolved", "unresolved"],
  cogs: ["70", "46.20"],
  category: ["acquisition", "tool"],
  from: ["2026-03-01", ""],
  to: ["2026-03-31", ""],
  note: { en: ["spring campaign", "help desk"], zh: ["春季推广", "客服系统"] },
  role: { en: ["service", "warehouse"], zh: ["客服", "仓库"] },
  fte: ["3", "1.5"],
  monthlySalary: ["8000", "7000.50"],
  input: ["0.25", "3"],
  cachedInput: ["0.025", ""],
  output: ["2", "15"],
  kind: ["agent", "pricing"],
};

/** Where a type needs others than those above. */
export const exampleCellsOf: Record<string, Record<string, Pair>> = {
  "model.priced": { model: ["model-a", "model-b"] },
};

/** The ids by which an example row is known, in any template: such rows are never imported. */
export const exampleIds: Record<TemplateLocale, Pair> = {
  en: ["example-1", "example-2"],
  zh: ["示例-1", "示例-2"],
};

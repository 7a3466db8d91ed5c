/** What the columns of the Chinese templates are called; the English ones have the fields' own names. */
export const columnWords: Record<string, string> = {
  id: "编号",
  time: "时间",
  process: "流程",
  case: "事项号",
  channel: "渠道",
  customer: "客户",
  title: "标题",
  amount: "金额",
  order: "订单号",
  currency: "币种",
  step: "步骤",
  "actor.kind": "谁办的",
  "actor.id": "姓名或名称",
  "actor.role": "他的岗位",
  seconds: "用时（秒）",
  outcome: "办成没有",
  reason: "人工介入原因",
  touch: "人工介入方式",
  cost: "花费",
  model: "模型",
  "usage.inputTokens": "输入 token",
  "usage.cachedInputTokens": "其中缓存命中",
  "usage.outputTokens": "输出 token",
  "usage.requests": "请求次数",
  verdict: "复核结论",
  errorCost: "错误代价",
  resolution: "办结结果",
  cogs: "商品成本",
  category: "类别",
  from: "起始日期",
  to: "截止日期",
  note: "备注",
  role: "岗位",
  fte: "人数",
  monthlySalary: "月薪",
  input: "输入单价",
  cachedInput: "缓存单价",
  output: "输出单价",
  kind: "改动类别",
};

/** The name of a column as a template of that language has it, without its marks. */
export function columnWord(field: string, locale: TemplateLocale): string {
  return locale === "zh" ? (columnWords[field] ?? field) : field;
}

export const templateLocales = ["en", "zh"] as const;
export type TemplateLocale = (typeof templateLocales)[number];

import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";
import { ticketRules } from "./ticketRules";

/**
 * Tickets of the Feishu (Lark) service desk. The type of a ticket says whether the bot or a person dealt
 * with it: that is the product's own word, so nobody need be asked.
 */
export const feishu: Preset = {
  name: "feishu",
  title: { en: "Feishu service desk", zh: "飞书服务台工单" },
  format: ["xlsx", "csv"],
  recognises: (header) => hasColumns(header, [columns.case, columns.opened, columns.type]),
  mapping: (options) => {
    const rules = ticketRules(ticket, statuses, { ...options, zone: options.zone ?? "Asia/Shanghai" });
    const type = columnIn(options.recognition?.header, columns.type);
    return presetMapping(
      feishu,
      { ...options, zone: options.zone ?? "Asia/Shanghai" },
      type === undefined ? rules : rules.map((rule) => withKind(rule, type)),
    );
  },
};

const columns = {
  case: ["工单ID", "工单编号", "工单号"],
  opened: ["工单创建时间", "创建时间"],
  type: ["工单类型", "服务类型"],
};

const ticket = {
  case: columns.case,
  opened: columns.opened,
  closed: ["工单结束时间", "工单关闭时间", "关闭时间", "结束时间"],
  resolution: ["是否解决", "解决状态"],
  status: ["工单状态", "状态"],
  actor: ["主责客服", "客服", "处理客服", "处理人"],
  channel: ["工单渠道", "渠道", "来源"],
  customer: ["用户ID", "用户", "提问用户"],
};

const statuses = ["已解决", "未解决", "没解决", "处理中", "排队中", "待响应", "已关闭", "已完成", "是", "否"];

function withKind(rule: object, type: string): object {
  const { data } = rule as { data: { actor?: object } };
  if (data.actor === undefined) return rule;
  const map = {
    bot: "agent",
    Bot: "agent",
    机器人: "agent",
    机器人工单: "agent",
    人工: "human",
    人工工单: "human",
    "": "unknown",
  };
  return {
    ...rule,
    data: { ...data, actor: { ...data.actor, kind: { column: type, map, else: "unknown" } } },
  };
}

import type {
  ActorKind,
  ChangeKind,
  CostCategory,
  Outcome,
  Resolution,
  Touch,
  Verdict,
} from "@/lib/events/event";

/** The values of fields that take one of some words, and what each is called in a Chinese template. */
export const choiceWords = {
  actorKind: { human: "人", agent: "智能体", system: "系统", unknown: "说不清" } satisfies Record<
    ActorKind,
    string
  >,
  outcome: { ok: "办成", failed: "没办成", escalated: "转给人" } satisfies Record<Outcome, string>,
  touch: { work: "办理", approval: "审批", decision: "决策", exception: "例外" } satisfies Record<
    Touch,
    string
  >,
  verdict: { accepted: "通过", corrected: "有改正", rejected: "退回" } satisfies Record<Verdict, string>,
  resolution: {
    resolved: "已解决",
    unresolved: "没解决",
    expired: "没人回应",
    cancelled: "已取消",
    duplicate: "重复",
  } satisfies Record<Resolution, string>,
  category: {
    acquisition: "获客",
    service: "客服",
    fulfilment: "履约",
    labour: "人工",
    tool: "工具",
    model: "模型",
    device: "设备",
    overhead: "管理费",
  } satisfies Record<CostCategory, string>,
  changeKind: {
    agent: "智能体",
    model: "模型",
    process: "流程",
    environment: "环境",
    pricing: "价格",
    policy: "政策",
    other: "其他",
  } satisfies Record<ChangeKind, string>,
} as const;

export type ChoiceName = keyof typeof choiceWords;

/** From what may stand in a cell, in either language, to the field's value. */
export function choiceMap(name: ChoiceName): Record<string, string> {
  return Object.fromEntries(Object.entries(choiceWords[name]).map(([value, word]) => [word, value]));
}

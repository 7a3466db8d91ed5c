import type {
  ActorKind,
  ChangeKind,
  CostCategory,
  EventType,
  Outcome,
  Resolution,
  Touch,
  Verdict,
} from "@/lib/events/event";

/**
 * An event as a sender would write it: the envelope, and `data` by type. Absent keys are left out, never undefined.
 * Money is a decimal string in the firm's currency, `seconds` are whole seconds, dates are `YYYY-MM-DD`.
 */
export type WireEvent = { [T in EventType]: Envelope<T> }[EventType];

/** The envelope of one type of event; `time` is RFC 3339 in UTC. */
export interface Envelope<T extends EventType> {
  id: string;
  source: string;
  type: T;
  time: string;
  data: WireData[T];
}

export interface WireActor {
  kind: ActorKind;
  id?: string;
  role?: string;
}

export interface WireUsage {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  requests: number;
}

/** The keys of one case. */
interface InCase {
  process: string;
  case: string;
}

export interface WireData {
  "case.opened": InCase & {
    channel?: string;
    customer?: string;
    title?: string;
    amount?: string;
    order?: string;
  };
  "case.step": InCase & {
    step: string;
    actor: WireActor;
    seconds?: number;
    outcome?: Outcome;
    reason?: string;
    touch?: Touch;
    cost?: string;
    model?: string;
    usage?: WireUsage;
  };
  "case.reviewed": InCase & {
    verdict: Verdict;
    step?: string;
    actor?: WireActor;
    seconds?: number;
    errorCost?: string;
  };
  "case.contact": InCase & { channel?: string };
  "case.closed": InCase & { resolution: Resolution };
  "case.reopened": InCase & { reason?: string };
  "order.placed": { order: string; amount: string; cogs?: string; channel?: string };
  "order.paid": { order: string; amount: string };
  "order.refunded": { order: string; amount: string; process?: string; case?: string };
  "cost.incurred": {
    category: CostCategory;
    amount: string;
    from?: string;
    to?: string;
    process?: string;
    channel?: string;
    note?: string;
  };
  "headcount.set": { role: string; fte: number; monthlySalary?: string };
  "model.priced": { model: string; input: string; cachedInput?: string; output: string };
  "change.made": { title: string; kind: ChangeKind; process?: string; note?: string };
}

/** An event as it is sent. */
export interface SentEvent {
  id: string;
  source: string;
  type: string;
  /** RFC 3339 */
  time: string;
  data: Content;
}

export interface Content {
  process?: string;
  case?: string;
  order?: string;
  step?: string;
  actor?: { kind: string; id?: string; role?: string };
  seconds?: number | string;
  touch?: string;
  outcome?: string;
  verdict?: string;
  resolution?: string;
  amount?: string;
  cogs?: string;
  cost?: string;
  model?: string;
  usage?: { inputTokens: number; cachedInputTokens?: number; outputTokens: number };
  category?: string;
  from?: string;
  to?: string;
  role?: string;
  fte?: string;
  monthlySalary?: string;
  input?: string;
  cachedInput?: string;
  output?: string;
  title?: string;
  kind?: string;
}

/** What names an event in its organisation. */
export function identity({ source, id }: { source: string; id: string }): string {
  return JSON.stringify([source, id]);
}

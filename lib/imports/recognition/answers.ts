import type { TableKind } from "./recognition";
import type { Role } from "./role";

/** What a person said about a recognised file; each overrides what was recognised. */
export interface Answers {
  kind?: TableKind;
  /** the `source` of every event; "import" when absent */
  source?: string;
  /** the process of every case; the kind's own name when absent */
  process?: string;
  /** IANA zone of times without an offset */
  zone?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** null: no column has this role */
  roles?: Partial<Record<Role, string | null>>;
  /** by column: one of the formats that were asked about */
  times?: Record<string, string>;
  /** by column */
  decimals?: Record<string, "." | ",">;
  /** by the value of the status column: what it says of the case */
  statuses?: Record<string, CaseStatus>;
  /** statuses under which a row is no order; those that are known words for it when absent */
  notOrders?: string[];
  /** by the value of the actor column; what is not named is unknown */
  actors?: Record<string, ActorKind>;
}

export type ActorKind = "human" | "agent" | "system" | "unknown";

/** `open`: not closed yet; the others are the resolutions of a closed case. */
export type CaseStatus = "open" | "resolved" | "unresolved" | "expired" | "cancelled" | "duplicate";

import { kpiKeys } from "@/lib/kpi/answer";
import type { CriterionKey } from "@/lib/roadmap/phases";

/** What a criterion is measured in and what it needs; one place, so that it can be found and argued with. */
export interface Need {
  /** `share` 0..1; `count` of things; `ratio`, which may pass 1; `confirmed` by a person */
  unit: "share" | "count" | "ratio" | "confirmed";
  needed: number;
  /** whether it has to be more than what is needed */
  above?: true;
  /** days are over only at midnight; what people decide counts on the day on which they do */
  upTo: "yesterday" | "today";
}

/**
 * - `agentProcess`: at least one process with cases in which an agent did a step
 * - `eventsDaily`: something happened on each of the last 7 working days of the firm
 * - `attributed`: at least 95 % of the closed cases say who did the work
 * - `reviewed`: at least 50 % of the automated cases were reviewed
 * - `knowledgeListed`: the documents that an agent needs to know are listed
 * - `writtenBack`: results get into the firm's systems without being typed again
 * - `threeProcesses`: at least three processes with automated cases
 * - `aar30`: AAR of at least 30 %
 * - `weeklySignedOff`: in each of the last four spans of seven days a weekly report was signed off
 * - `monthlyReviewed`: in the last 31 days a monthly review was signed off
 * - `definitionsApproved`: every definition was approved, each in the version of its time
 * - `rolesGiven`: among the members there is an owner and at least one other role
 * - `auditIntact`: every decision that is on record (approvals of definitions, handovers, targets, confirmations, and
 *   their taking back) has its line in the audit log, and the chain of all its lines is unbroken
 * - `aar60`: AAR of 60 %, with the lower end of its interval: reached, and certainly
 * - `decisions`: at least 90 % of what people did on closed cases was to approve, to decide or to handle an exception
 * - `breakEven`: above 1, the firm earns its people
 * - `recovered`: every change of the last 60 days after which AAR or FCR fell was back within 14 days. A change counts
 *   once it is known what it did: after 14 days, or as soon as a figure fell.
 * - `rolesPaid`: job descriptions and pay are tied to the new roles
 */
export const needs: Record<CriterionKey, Need> = {
  agentProcess: { unit: "count", needed: 1, upTo: "yesterday" },
  eventsDaily: { unit: "count", needed: 7, upTo: "yesterday" },
  attributed: { unit: "share", needed: 0.95, upTo: "yesterday" },
  reviewed: { unit: "share", needed: 0.5, upTo: "yesterday" },
  knowledgeListed: { unit: "confirmed", needed: 1, upTo: "today" },
  writtenBack: { unit: "confirmed", needed: 1, upTo: "today" },
  threeProcesses: { unit: "count", needed: 3, upTo: "yesterday" },
  aar30: { unit: "share", needed: 0.3, upTo: "yesterday" },
  weeklySignedOff: { unit: "count", needed: 4, upTo: "today" },
  monthlyReviewed: { unit: "count", needed: 1, upTo: "today" },
  definitionsApproved: { unit: "count", needed: kpiKeys.length, upTo: "today" },
  rolesGiven: { unit: "count", needed: 2, upTo: "today" },
  auditIntact: { unit: "share", needed: 1, upTo: "today" },
  aar60: { unit: "share", needed: 0.6, upTo: "yesterday" },
  decisions: { unit: "share", needed: 0.9, upTo: "yesterday" },
  breakEven: { unit: "ratio", needed: 1, above: true, upTo: "yesterday" },
  recovered: { unit: "share", needed: 1, upTo: "yesterday" },
  rolesPaid: { unit: "confirmed", needed: 1, upTo: "today" },
};

import type { CaseQuery, ProofPart } from "@/lib/cases/caseQuery";
import { casesHref, casesList } from "../casesHref";

/** Work that has a gate, and the days of its proof. */
export interface ProvenWork {
  process: string;
  step: string | null;
  upTo: string | null;
}

/** Where the cases that a gate counts are listed: the page, and the list of the API that it shows. */
export function proofList(
  slug: string,
  { process, step, upTo }: ProvenWork,
  proof: ProofPart,
  { from, to }: { from: string; to: string },
  resolution?: CaseQuery["resolution"],
): { href: string; list: string } {
  // of a step, those that were reviewed are all that are known
  const part = step !== null && proof === "automated" ? "reviewed" : proof;
  const asked = {
    process,
    proof: part,
    closedFrom: from,
    closedTo: to,
    ...(step === null ? {} : { reviewedStep: step }),
    ...(upTo === null ? {} : { amountUpTo: upTo }),
    ...(resolution ? { resolution } : {}),
  };
  return { href: casesHref(slug, asked), list: casesList(asked) };
}

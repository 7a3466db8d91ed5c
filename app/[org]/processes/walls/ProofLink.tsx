import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CaseQuery, ProofPart } from "@/lib/cases/caseQuery";
import { type ProvenWork, proofList } from "./proofList";

/** A number of cases that a gate counts: opens them. */
export function ProofLink({
  slug,
  work,
  proof,
  days,
  count,
  resolution,
  label,
  children,
}: {
  slug: string;
  work: ProvenWork;
  proof: ProofPart;
  days: { from: string; to: string };
  count: number;
  resolution?: CaseQuery["resolution"];
  label?: string;
  children: ReactNode;
}) {
  return (
    <FigureLink
      {...proofList(slug, work, proof, days, resolution)}
      figure={{ count }}
      {...(label ? { label } : {})}
    >
      {children}
    </FigureLink>
  );
}

import { Card as TremorCard } from "@tremor/react";
import type { ReactNode } from "react";

/** The white ground on which one thing stands. */
export function Card({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <TremorCard className={`p-4 print:break-inside-avoid ${className}`}>{children}</TremorCard>;
}

import { Badge as TremorBadge } from "@tremor/react";
import type { ReactNode } from "react";

/** A short mark beside a name. Words carry the meaning, the tone only stresses it. */
export function Badge({
  children,
  tone = "plain",
}: {
  children: ReactNode;
  tone?: "plain" | "accent" | "worse";
}) {
  const tones = {
    plain: "bg-transparent ring-hairline text-ink-2",
    accent: "bg-transparent ring-accent text-accent",
    worse: "bg-transparent ring-worse text-worse",
  };
  return (
    <TremorBadge size="xs" className={`px-1.5 py-0 leading-5 font-medium ${tones[tone]}`}>
      {children}
    </TremorBadge>
  );
}

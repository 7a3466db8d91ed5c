import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function RoadmapLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/roadmap">{children}</ClientWords>;
}

import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function ProcessesLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/processes">{children}</ClientWords>;
}

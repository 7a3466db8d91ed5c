import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function ReportsLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/reports">{children}</ClientWords>;
}

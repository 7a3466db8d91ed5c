import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function StartLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/start">{children}</ClientWords>;
}

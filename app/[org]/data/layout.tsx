import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function DataLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/data">{children}</ClientWords>;
}

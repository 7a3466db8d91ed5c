import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/ClientWords";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <ClientWords room="[org]/settings">{children}</ClientWords>;
}

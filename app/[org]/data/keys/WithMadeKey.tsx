"use client";

import { type ReactNode, useState } from "react";
import { type MadeKey, MadeKeyContext } from "./madeKey";

/** Lets what shows a key and what makes one stand apart on a page. */
export function WithMadeKey({ children }: { children: ReactNode }) {
  const [made, setMade] = useState<MadeKey | null>(null);
  return <MadeKeyContext value={{ made, setMade }}>{children}</MadeKeyContext>;
}

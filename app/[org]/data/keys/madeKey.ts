"use client";

import { createContext } from "react";

/** The key that was made on this page, until it is put away, for those that show its text. */
export const MadeKeyContext = createContext<{
  made: MadeKey | null;
  setMade: (made: MadeKey | null) => void;
}>({
  made: null,
  setMade: () => {},
});

export interface MadeKey {
  name: string;
  key: string;
  scopes: readonly string[];
}

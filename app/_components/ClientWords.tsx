import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { clientWords, type Room } from "@/app/clientWords";

/** Gives components in the browser the words of every page and of a room. */
export async function ClientWords({ room, children }: { room: Room; children: ReactNode }) {
  const names = new Set([...clientWords[""], ...clientWords[room]]);
  const words = picked(await getMessages(), names);
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>;
}

type Words = { [name: string]: string | Words };

/** Of all words those under the names, in their places. */
function picked(words: Words, names: Iterable<string>): Words {
  const found: Words = {};
  for (const name of names) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    let [from, into] = [words, found];
    for (const part of path) {
      from = from[part] as Words;
      const inner = (into[part] ?? {}) as Words;
      into[part] = inner;
      into = inner;
    }
    into[last] = from[last] ?? {};
  }
  return found;
}

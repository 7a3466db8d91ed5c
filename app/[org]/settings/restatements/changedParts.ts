import type { Restatement } from "@/lib/restatement/listRestatements";

/** One thing that was changed; both null where it is a list, which is told by its name alone. */
export interface ChangedPart {
  name: string;
  before: string | null;
  after: string | null;
}

/** What a restatement says was changed, part by part; what is the same before and after is left out. */
export function changedParts({ before, after }: Pick<Restatement, "before" | "after">): ChangedPart[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap((name) => {
    // the subject names it
    if (name === "role" || name === "model") return [];
    const [was, is] = [before?.[name] ?? null, after?.[name] ?? null];
    if ([was, is].some((value) => typeof value === "object" && value !== null)) {
      return [{ name, before: null, after: null }];
    }
    return was === is ? [] : [{ name, before: said(was), after: said(is) }];
  });
}

function said(value: unknown): string | null {
  return value === null ? null : String(value);
}

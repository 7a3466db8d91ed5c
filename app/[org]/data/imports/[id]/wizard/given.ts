import type { Mapping } from "@/lib/imports/mapping";
import type { ActorKind, Answers } from "@/lib/imports/recognition/answers";

/** What a person has said of a file so far: everything that the mapping is made from. */
export interface Given {
  answers: Omit<Answers, "actors">;
  /** the product that wrote the file; absent: the one whose file it looks like */
  preset?: string | null;
  /** who is who; nobody is guessed */
  actors: Record<string, ActorKind>;
  /** written by hand or taken from an earlier file: it stands in place of what was clicked */
  edited: Mapping | null;
}

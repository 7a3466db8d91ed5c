import type { Question } from "@/lib/imports/recognition/question";
import { questions } from "@/lib/imports/recognition/questions";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { asksTimes } from "./asksTimes";
import type { Given } from "./given";

/** What must still be said before there can be a mapping; nothing where one is taken as it is. */
export function openQuestions(recognition: Recognition, given: Given): Question[] {
  if (given.edited !== null) return [];
  return questions(recognition, given.answers).filter(
    // a preset knows how its product writes times and numbers
    ({ about, needed }) =>
      needed &&
      (given.preset === null ||
        about === "encoding" ||
        about === "zone" ||
        (about === "time" && asksTimes(given.preset))),
  );
}

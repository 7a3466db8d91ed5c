import { expect, test } from "vitest";
import { startAnswer } from "@/lib/events/answer";
import { answerSchema } from "@/lib/events/answerSchema";

const error = (index: number) => ({
  index,
  code: "invalid" as const,
  pointer: "/id",
  detail: "must be given",
});

test("counts what came of each event", () => {
  const answer = startAnswer();
  answer.accept();
  answer.accept(2);
  answer.duplicate();
  answer.reject({ ...error(3), id: "e3" });
  answer.warn({ index: 0, pointer: "/x", detail: "is unknown and left out" });
  expect(answerSchema.strict().parse(answer.build())).toEqual({
    received: 5,
    accepted: 3,
    duplicates: 1,
    rejected: 1,
    errors: [{ ...error(3), id: "e3" }],
    warnings: [{ index: 0, pointer: "/x", detail: "is unknown and left out" }],
    counts: { errors: 1, warnings: 1 },
  });
});

test("lists the first hundred by index, in whatever order they come, and counts all", () => {
  const answer = startAnswer();
  for (let index = 999; index >= 0; index--) answer.reject(error(index));
  const built = answer.build();
  expect(built.errors.map(({ index }) => index)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(built.counts.errors).toBe(1000);
  expect(built.rejected).toBe(1000);
});

test("an answer can be built, and gone on with", () => {
  const answer = startAnswer();
  answer.reject(error(1));
  answer.build().errors.pop();
  answer.reject(error(0));
  expect(answer.build().errors.map(({ index }) => index)).toEqual([0, 1]);
});

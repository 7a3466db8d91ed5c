/** What a figure must reach, and what it aims at (`atMost` when small is good). */
export interface Goal {
  id: string;
  what: string;
  must: number;
  aim: number;
  atMost?: true;
}

/** A measured figure beside its goal. */
export interface Judged extends Goal {
  value: number;
  verdict: "aim reached" | "must reached" | "missed";
}

/** Judges a figure by its goal. */
export function judge(goal: Goal, value: number): Judged {
  const reaches = (line: number) => (goal.atMost ? value <= line : value >= line);
  return {
    ...goal,
    value,
    verdict: reaches(goal.aim) ? "aim reached" : reaches(goal.must) ? "must reached" : "missed",
  };
}

/** The rows of a table of judged figures. */
export function judgedRows(judged: readonly Judged[]): (string | number)[][] {
  return [
    ["", "what", "must", "aim", "measured", "verdict"],
    ...judged.map(({ id, what, must, aim, atMost, value, verdict }) => {
      const sign = atMost ? "≤" : "≥";
      return [id, what, `${sign} ${must}`, `${sign} ${aim}`, value, verdict];
    }),
  ];
}

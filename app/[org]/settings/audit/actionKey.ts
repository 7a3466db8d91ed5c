import type { Action } from "@/lib/audit/actions";

/** An action as the key of its words, which no dot can be in. */
export function actionKey(action: Action): Key<Action> {
  return action.replace(".", "_") as Key<Action>;
}

type Key<Named> = Named extends `${infer Of}.${infer Done}` ? `${Of}_${Done}` : never;

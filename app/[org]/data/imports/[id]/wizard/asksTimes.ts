import { isComplete } from "./isComplete";

/** Whether it must be asked how times are written: a product writes them in its own way, a person in any. */
export function asksTimes(preset: string | null | undefined): boolean {
  return preset === null || isComplete(preset);
}

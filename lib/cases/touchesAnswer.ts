import { z } from "zod";
import { touchKinds } from "@/lib/cases/touchKinds";
import { figureSchema } from "@/lib/kpi/figureSchema";

/** What keeps cases from being autonomous, as `readTouches` answers. */
export const touchesAnswer = z.object({
  timezone: z.string(),
  aar: figureSchema,
  touched: z.number().meta({
    description: "cases resolved with a machine's step that are not autonomous, as somebody touched them",
  }),
  several: z.number().meta({ description: "of these, the ones that no single touch alone keeps" }),
  items: z
    .array(
      z.object({
        kind: z.enum(touchKinds),
        step: z.string().nullable(),
        reason: z.string().nullable(),
        cases: z.number().meta({ description: "how many it alone keeps from being autonomous" }),
        aar: figureSchema.meta({ description: "what AAR would be if it were gone" }),
      }),
    )
    .meta({ description: "the most frequent first" }),
  next: z.string().nullable(),
});
export type Touches = z.infer<typeof touchesAnswer>;

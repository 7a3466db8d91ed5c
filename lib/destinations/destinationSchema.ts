import { z } from "zod";

/** Somewhere to go to, as it is called in the reader's language. */
export const destinationSchema = z.object({
  kind: z.enum(["page", "process", "definition", "guide", "organisation"]),
  name: z.string(),
  under: z.string().nullable().meta({ description: "the place of the navigation that a page belongs to" }),
  path: z.string().meta({ description: "on this server, with the organisation's slug" }),
  also: z.string().meta({ description: "what else it is found by: its name in the other language, its key" }),
});

export type Destination = z.output<typeof destinationSchema>;

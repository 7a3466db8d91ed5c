import { z } from "zod";
import { newPersonSchema } from "@/lib/members/join";

/** How an invitation is taken. */
export const takeInvitationSchema = z.strictObject({
  token: z.string().meta({ description: "the last part of the link's address" }),
  person: newPersonSchema
    .optional()
    .meta({ description: "whom to make an account for; absent: the person who is signed in" }),
});

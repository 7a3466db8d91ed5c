import { z } from "zod";

/** An e-mail address as it is kept and compared: trimmed, in lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email("must be an e-mail address"));

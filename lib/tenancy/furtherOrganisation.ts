import { newOrganisation } from "@/lib/tenancy/newOrganisation";

/** What somebody says who makes an organisation of their own. */
export const furtherOrganisationSchema = newOrganisation.pick({
  name: true,
  timezone: true,
  currency: true,
});

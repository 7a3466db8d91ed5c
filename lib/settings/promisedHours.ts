import { durationBucket } from "@/lib/cases/durationBucket";
import { decimalInput } from "@/lib/settings/decimalInput";

/**
 * A promised time in hours. It is the end of a bucket of the histogram, so that the share within it is exact: to three
 * minutes within the hour, to five within five hours, to half an hour within a day, to the hour within three days, to six
 * hours within twenty days, to the day after that. It is in force for all days, as a window is: what is promised today is what
 * the past is held against, too.
 */
export const promisedHours = decimalInput({ digits: 4, decimals: 4, positive: true, most: 8_784 }).refine(
  (hours) => {
    const milliseconds = Math.round(Number(hours) * 3_600_000);
    return durationBucket(milliseconds) === milliseconds;
  },
  "must be whole days (as hours) from 20 days on, a multiple of 6 hours from 3 days on, of 1 hour from a day on, of 0.5 from 5 hours on, of 0.25 from 1 hour on, below that of 0.05",
);

/**
 * The days on which an import's figures are best looked at: those of the file, up to today. Of a file without cases, whose
 * figures are a head, not before the first day on which people are known: a period that begins earlier has none. Null
 * where the file has no days.
 */
export function figureDays(
  file: { firstDay: string | null; lastDay: string | null; hasCases: boolean },
  known: { peopleFrom: string | null; today: string },
): { from: string; to: string } | null {
  const { firstDay, lastDay, hasCases } = file;
  if (firstDay === null || lastDay === null) return null;
  const { peopleFrom, today } = known;
  const to = lastDay > today ? today : lastDay;
  const later = !hasCases && peopleFrom !== null && peopleFrom > firstDay && peopleFrom <= to;
  return { from: later ? peopleFrom : firstDay, to };
}

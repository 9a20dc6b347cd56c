/** Days in UTC, `YYYY-MM-DD`: as texts they sort as they follow each other. */

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The same day of the next year; 1 March for 29 February. */
export function yearAfter(moment: Date): string {
  const later = new Date(moment);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return dayOf(later);
}

/** Whether it is a day of the calendar: 2027-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
}

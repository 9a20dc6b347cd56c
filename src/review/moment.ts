const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * A time that an image claims, as reports write it: RFC 3339 in UTC, with the fraction that it has. Undefined for anything else, such as
 * `yesterday` or 31 February: whoever reads the report may rely on the format.
 */
export function utc(claim: string): string | undefined {
  const [, day, time, fraction = '', sign, hours, minutes] = RFC_3339.exec(claim) ?? [];
  if (day === undefined) return undefined;
  const local = new Date(`${day}T${time}Z`);
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${day}T${time}`)) return undefined;
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const moment = new Date(local.getTime() - offset * 60_000).toISOString();
  return /^\d{4}-/.test(moment) ? `${moment.slice(0, 19)}${fraction}Z` : undefined;
}

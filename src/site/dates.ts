const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A day written out: `2026-11-21` becomes `21 November 2026`. Text in, text out: no clock, no time zone, no locale. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** A month written out: `2026-11` becomes `November 2026`. */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-');
  return `${months[Number(number) - 1] ?? number} ${year}`;
}

/** The same day one year later; 29 February becomes 28 February. */
export function oneYearAfter(day: string): string {
  const year = String(Number(day.slice(0, 4)) + 1);
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}

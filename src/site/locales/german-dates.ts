const months = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];

/** A day written out: `2026-11-21` becomes `21. November 2026`. */
export function germanDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}. ${months[Number(month) - 1] ?? month} ${year}`;
}

/** A month written out: `2026-11` becomes `November 2026`. */
export function germanMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${months[Number(number) - 1] ?? number} ${year}`;
}

// The script of pages with a box for a question. It says that a claim has lapsed when the reader's day is past its
// last, so that a site that nobody rebuilds stays honest; and it fetches the search when somebody wants it.

const today = new Date().toISOString().slice(0, 10);
for (const claim of document.querySelectorAll<HTMLElement>('[data-until]')) {
  if ((claim.dataset.until ?? '') >= today) continue;
  claim.classList.add('has-lapsed');
  const lapsed = claim.dataset.lapsed ?? 'Lapsed';
  for (const state of claim.querySelectorAll('[data-state]')) state.textContent = lapsed;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
  // The address comes from the build; the module attaches itself to every box of the page, once.
  const begin = () => import(/* @vite-ignore */ form.dataset.search ?? '');
  if (location.pathname.startsWith('/search')) void begin();
  else form.addEventListener('focusin', begin, { once: true });
}

// A slash leads to the box, unless somebody is writing.
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')?.focus();
});

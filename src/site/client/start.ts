// The only script that every page loads. It does two things: it says that a claim has lapsed when the reader's day is
// past its last, so that a site that nobody rebuilds stays honest; and it fetches the search when somebody wants it.

const today = new Date().toISOString().slice(0, 10);
for (const claim of document.querySelectorAll<HTMLElement>('[data-until]')) {
  if ((claim.dataset.until ?? '') >= today) continue;
  claim.classList.add('has-lapsed');
  for (const state of claim.querySelectorAll('[data-state]')) state.textContent = 'Lapsed';
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
  const begin = () => import('./search.ts').then(({ attachSearch }) => attachSearch(form));
  if (location.pathname.startsWith('/search')) void begin();
  else form.addEventListener('focusin', begin, { once: true });
}

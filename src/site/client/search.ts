export function attachSearch(form: HTMLFormElement): void {
  form.dataset['ready'] = '';
}

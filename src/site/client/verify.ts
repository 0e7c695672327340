import { chosenFrom, hasFolder } from './verify-choice.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';
import { showUnreadable, showVerdict } from './verify-result.ts';

// The script of the page on which a pack is verified. The work itself is loaded when somebody chooses a file.

const form = document.querySelector<HTMLFormElement>('form[data-verify]');
const [status, bar, result] = ['[data-status]', 'progress', '[data-result]'].map((name) =>
  form?.parentElement?.querySelector<HTMLElement>(name),
);
if (form && status && bar instanceof HTMLProgressElement && result) attach(form, status, bar, result);

function attach(form: HTMLFormElement, status: HTMLElement, bar: HTMLProgressElement, result: HTMLElement): void {
  let worker: Worker | undefined;
  const input = form.querySelector<HTMLInputElement>('input[type=file]');

  const end = (message: string) => {
    worker?.terminate();
    bar.hidden = true;
    status.textContent = message;
  };
  const begin = (files: readonly File[]) => {
    end('');
    result.hidden = true;
    const chosen = chosenFrom(files);
    if (typeof chosen === 'string') return end(chosen);
    if (!isSecureContext) return end('A browser verifies signatures only on a page that was loaded over https.');
    const { verify = '', signers = '', toolVersion = '' } = form.dataset;
    status.textContent = `Verifying ${chosen.zip.name} …`;
    bar.value = 0;
    bar.hidden = false;
    worker = new Worker(verify, { type: 'module' });
    worker.addEventListener('error', () => end('The verification could not be run. Use the command line instead.'));
    worker.addEventListener('message', ({ data }: MessageEvent<VerifyAnswer>) => {
      if ('progress' in data) {
        bar.value = data.progress;
        return;
      }
      end('');
      if ('unreadable' in data) showUnreadable(result, chosen.zip.name, data.unreadable);
      else showVerdict(result, chosen.zip.name, data.verdict);
    });
    const today = new Date().toISOString().slice(0, 10);
    worker.postMessage({ ...chosen, signers, toolVersion, today } satisfies VerifyRequest);
  };

  input?.addEventListener('change', () => {
    if (input.files && input.files.length > 0) begin([...input.files]);
  });
  // A file that misses the frame must not open in place of the page.
  addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.toggle('over', event.target instanceof Node && form.contains(event.target));
  });
  addEventListener('dragleave', () => form.classList.remove('over'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    const { items, files } = event.dataTransfer ?? {};
    if (items && hasFolder(items)) end('This is a folder. Drop the zip; of a folder, use the command line.');
    else if (files && files.length > 0) begin([...files]);
  });
}

/** What can be taken away from a roast: the PDF with the findings on it, and a card to show around. */
import { actionButton } from './button.js';
import { announce } from './announce.js';
import { request } from './api.js';
import { el } from './dom.js';
import { shareCard } from './card.js';
import { icon } from './icons.js';

export function takeAway(roast, signal) {
  return el(
    'section',
    { class: 'takeaway', 'aria-labelledby': 'takeaway' },
    el('h2', { id: 'takeaway' }, 'To take away'),
    roast.annotated && annotatedPdf(roast.id, signal),
    shareCard(roast),
  );
}

function annotatedPdf(id, signal) {
  const path = `/api/roasts/${id}/annotated.pdf`;
  const look = { words: 'View the marked-up PDF', icon: 'eye' };
  return el(
    'div',
    { class: 'actions' },
    navigator.pdfViewerEnabled && actionButton(look, () => view(path, signal)),
    el('a', { class: 'button', href: path, download: 'roasted-resume.pdf' }, icon('download'), 'Download the marked-up PDF'),
  );
}

/** The server only gives it as an attachment; shown is a copy that this page made, as a PDF and as nothing else. */
async function view(path, signal) {
  const response = await request('GET', path, { signal });
  const url = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }));
  const close = el('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, 'Close');
  const dialog = el(
    'dialog',
    { class: 'viewer', 'aria-label': 'The marked-up PDF', onclose: closed },
    el('div', { class: 'viewer-bar' }, el('p', { class: 'kicker' }, 'Your resume, with the critic’s notes'), close),
    el('iframe', { src: `${url}#navpanes=0&view=FitH`, title: 'Your resume with the findings marked' }),
  );
  signal.addEventListener('abort', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();

  function closed() {
    dialog.remove();
    URL.revokeObjectURL(url);
    announce('The PDF is closed.');
  }
}

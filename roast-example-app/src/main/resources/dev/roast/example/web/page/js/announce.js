/** Says things aloud to who does not see the page. */

/** Has a screen reader say this when it comes to it. */
export function announce(words) {
  const announcer = document.getElementById('announcer');
  if (announcer.textContent !== words) {
    announcer.textContent = words;
  }
}

/** Moves the focus to the heading of what is shown now, so that reading goes on there. */
export function focusHeading(root) {
  const heading = root.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

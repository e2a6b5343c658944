/** Builds the document. Text only ever becomes text: nothing here reads markup. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element.
 *
 * @param {string} name such as `p`
 * @param {Object} properties attributes; `onclick` and the like take functions; false, null and undefined leave one out
 * @param {...(Node|string|Array|false|null|undefined)} children
 * @returns {HTMLElement}
 */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** Makes an element of a drawing; the rest as in {@link el}. */
export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (value !== false && value != null) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...wanted(children));
  return element;
}

function wanted(children) {
  return children.flat(Infinity).filter((child) => child !== false && child != null);
}

/** Puts other children in the place of those that are there. */
export function show(parent, ...children) {
  parent.replaceChildren(...wanted(children));
}

let ids = 0;

/** Returns an id that nothing else on the page has. */
export function newId(word) {
  ids += 1;
  return `${word}-${ids}`;
}

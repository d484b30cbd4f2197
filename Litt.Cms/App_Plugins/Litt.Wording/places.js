import { encodeFolderName } from '@umbraco-cms/backoffice/router';

const MOST_FRAMES = 300;

/** The address of a view of the document that is open. */
const viewOf = (pathname) => `${location.pathname.split('/view/')[0].replace(/\/$/, '')}/view/${pathname}`;

export const languageView = () => viewOf('language');

/** Goes to a property, or to the document's name, and puts the cursor there. */
export async function goTo(property, tab) {
  history.pushState({}, '', viewOf(tab ? `content/tab/${encodeFolderName(tab)}` : 'content'));
  const selector = property ? `umb-property[data-mark="property:${CSS.escape(property)}"]` : '#name-input';
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    const found = find(document, selector);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    (find(found.shadowRoot ?? found, 'input, textarea, [contenteditable="true"]') ?? found).focus();
    return;
  }
}

/** Looks into shadow roots too, where all of the backoffice lives. */
function find(root, selector) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && find(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

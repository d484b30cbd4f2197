import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { WORDING_CONTEXT } from './wording.context.js';
import { languageView } from './places.js';

const SAID = {
  link: 'A link that says nothing',
  picture: 'A picture without alternative text',
  heading: 'A heading that skips a level',
  readingLevel: 'Hard to read',
};

/** Says below the document, while somebody writes, what there is to point out, and leads to the Language view. */
export class LittWordingFooterElement extends UmbLitElement {
  static properties = { _findings: { state: true } };

  constructor() {
    super();
    this._findings = [];
    this.consumeContext(WORDING_CONTEXT, (wording) => {
      this.observe(wording?.report, (report) => (this._findings = report?.findings.filter((finding) => !finding.dismissed) ?? []), 'report');
    });
  }

  render() {
    const [first] = this._findings;
    return html`<div role="status">${first ? this.#renderHint(first) : nothing}</div>`;
  }

  #renderHint(first) {
    const count = this._findings.length;
    const words = first.rule === 'word' ? html`<b>${first.text}</b>: better ${first.advice}` : SAID[first.rule];
    return html`
      <a href=${languageView()} title="Open the Language view">
        <uui-icon name="icon-chat"></uui-icon> ${count > 1 ? html`<b>${count}</b> hints. ` : nothing}${words}
      </a>`;
  }

  static styles = css`
    :host { flex: 2 1 20rem; min-width: 7rem; overflow: hidden; padding: 0 var(--uui-size-space-4); }
    a {
      display: block; width: fit-content; max-width: 100%; box-sizing: border-box; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
      padding: var(--uui-size-space-2) var(--uui-size-space-4); border-radius: var(--uui-size-4);
      background: var(--uui-color-warning); color: var(--uui-color-warning-contrast); text-decoration: none;
    }
    a:hover { text-decoration: underline; }
    a:focus-visible { outline: 2px solid var(--uui-color-focus); outline-offset: -2px; }
    uui-icon { vertical-align: middle; }
  `;
}

customElements.define('litt-wording-footer', LittWordingFooterElement);
export { LittWordingFooterElement as element };

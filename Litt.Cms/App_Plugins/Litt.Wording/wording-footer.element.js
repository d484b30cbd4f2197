import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { WORDING_CONTEXT } from './wording.context.js';
import { languageView } from './places.js';

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
    const more = this._findings.length - 1;
    const words = first.rule === 'word' ? html`<b>${first.text}</b>: better ${first.advice}` : html`${first.where}: ${first.advice}`;
    return html`
      <uui-button compact look="outline" color="warning" href=${languageView()} label=${`Language: ${this._findings.length} to look at`}>
        <uui-icon name="icon-chat"></uui-icon>
        <span>${words}</span>${more > 0 ? html`<span class="more">+${more}</span>` : nothing}
      </uui-button>`;
  }

  static styles = css`
    :host { display: flex; align-items: center; min-width: 0; padding-left: var(--uui-size-space-4); }
    div { min-width: 0; }
    span { max-width: 42ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    uui-icon, .more { flex: none; margin: 0 var(--uui-size-space-2); }
  `;
}

customElements.define('litt-wording-footer', LittWordingFooterElement);
export { LittWordingFooterElement as element };

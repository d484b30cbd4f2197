import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { colorOf } from './texts.js';
import './sync-difference.element.js';

/** What became of one item; opens to where site and file differ, and asks who is right where that is open. */
export class LittSyncChangeElement extends UmbLitElement {
  static properties = { result: { attribute: false }, choosable: { type: Boolean }, choice: { attribute: false }, _open: { state: true } };

  render() {
    const { name, kindName, file, line, message, change, differences } = this.result;
    return html`
      <div class="head">
        <uui-tag look="secondary" color=${colorOf(change)}>${kindName}</uui-tag>
        <b>${name}</b>
        <small>${line ? this.localize.term('littSync_line', file, line) : file}</small>
      </div>
      ${message ? html`<p>${message}</p>` : nothing}
      ${this.choosable ? this.#renderChoice() : nothing}
      ${differences.length === 0 ? nothing : html`
        <details @toggle=${(event) => (this._open = event.target.open)}>
          <summary>${this.localize.term('littSync_differences', differences.length)}<span class="hidden">: ${name}</span></summary>
          ${this._open ? differences.map((difference) => html`<litt-sync-difference .difference=${difference}></litt-sync-difference>`) : nothing}
        </details>`}`;
  }

  #renderChoice() {
    const { name } = this.result;
    return html`
      <uui-radio-group role="radiogroup" aria-label=${this.localize.term('littSync_choice', name)} name=${this.result.key} .value=${this.choice ?? ''} @change=${this.#choose}>
        <uui-radio value="Ours" label=${this.localize.term('littSync_ours')}></uui-radio>
        <uui-radio value="Theirs" label=${this.localize.term('littSync_theirs')}></uui-radio>
      </uui-radio-group>`;
  }

  #choose(event) {
    this.dispatchEvent(new CustomEvent('choose', { bubbles: true, composed: true, detail: { key: this.result.key, side: event.target.value } }));
  }

  static styles = css`
    :host { display: block; padding: var(--uui-size-space-4) 0; }
    .head { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-2) var(--uui-size-space-3); align-items: baseline; }
    b, small, p { overflow-wrap: anywhere; min-width: 0; }
    small { color: var(--uui-color-text-alt); }
    p { margin: var(--uui-size-space-2) 0; white-space: pre-line; }
    uui-radio-group { display: flex; flex-wrap: wrap; gap: 0 var(--uui-size-space-5); }
    summary { width: fit-content; margin-top: var(--uui-size-space-2); cursor: pointer; color: var(--uui-color-interactive); }
    summary:hover { color: var(--uui-color-interactive-emphasis); }
    summary:focus-visible { outline: 2px solid var(--uui-color-focus); outline-offset: 2px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `;
}

customElements.define('litt-sync-change', LittSyncChangeElement);

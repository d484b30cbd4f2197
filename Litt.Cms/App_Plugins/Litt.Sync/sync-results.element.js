import { css, html, nothing, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { readRun } from './sync.api.js';
import { changeName } from './texts.js';
import './sync-change.element.js';

const PART = 50;

/** Those results of a run of which the same became, in parts. */
export class LittSyncResultsElement extends UmbLitElement {
  static properties = {
    run: { attribute: false },
    from: { attribute: false },
    change: { attribute: false },
    choosable: { type: Boolean },
    choices: { attribute: false },
    _items: { state: true },
    _total: { state: true },
  };

  constructor() {
    super();
    this._items = [];
  }

  willUpdate(changed) {
    if (changed.has('run') && changed.get('run')?.id !== this.run.id) {
      this._items = [];
      this.#readMore();
    }
  }

  async #readMore() {
    const { id } = this.run;
    const data = await readRun(this, this.from, id, { change: this.change, skip: this._items.length, take: PART });
    if (!data || id !== this.run.id) return;
    this._items = [...this._items, ...data.results.items];
    this._total = data.results.total;
  }

  render() {
    const about = this.localize.termOrDefault(`littSync_about_${this.change}`, null);
    return html`
      <h3>${changeName(this.localize, this.run.action, this.change)} <span>(${this.run.counts[this.change]})</span></h3>
      ${about ? html`<p>${about}</p>` : nothing}
      <ul>
        ${repeat(this._items, (result) => [result.kind, result.key, result.file].join(), (result) => html`
          <li><litt-sync-change .result=${result} ?choosable=${this.choosable} .choice=${this.choices?.[result.key]}></litt-sync-change></li>`)}
      </ul>
      ${this._items.length < this._total ? html`
        <uui-button look="outline" label=${this.localize.term('littSync_more')} @click=${this.#readMore}></uui-button>` : nothing}`;
  }

  static styles = css`
    :host { display: block; margin-top: var(--uui-size-space-5); }
    h3 { margin: 0; font-size: 1em; }
    p { margin: var(--uui-size-space-1) 0 0; }
    ul { list-style: none; margin: 0; padding: 0; }
    li + li { border-top: 1px solid var(--uui-color-divider); }
  `;
}

customElements.define('litt-sync-results', LittSyncResultsElement);

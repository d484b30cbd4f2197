import { css, html, nothing, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { HISTORY, readHistory } from './sync.api.js';
import { CHANGES, changeName, runHead, runName } from './texts.js';
import './sync-run.element.js';

const PART = 20;

/** The runs that are over, the newest first; each opens to what it did. */
export class LittSyncHistoryElement extends UmbLitElement {
  static properties = { groups: { attribute: false }, _runs: { state: true }, _skipped: { state: true }, _total: { state: true }, _open: { state: true } };

  constructor() {
    super();
    this._skipped = 0;
    this.#readMore();
  }

  async #readMore() {
    const data = await readHistory(this, this._skipped, PART);
    if (!data) return;
    this._runs = [...(this._runs ?? []), ...data.items];
    this._skipped += PART;
    this._total = data.total;
  }

  async #show(run, wanted) {
    this._open = run;
    await this.updateComplete;
    this.shadowRoot.querySelector(wanted)?.focus();
  }

  render() {
    if (!this._runs) return html`<uui-loader-bar></uui-loader-bar>`;
    if (this._open) {
      return html`
        <p><uui-button id="back" look="secondary" label=${this.localize.term('littSync_back')} @click=${() => this.#show(undefined, `[data-run='${this._open.id}']`)}></uui-button></p>
        <litt-sync-run .run=${this._open} .from=${HISTORY} .groups=${this.groups}></litt-sync-run>`;
    }
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('littSync_history')}>
        ${this._runs.length === 0 ? html`<p>${this.localize.term('littSync_noRuns')}</p>` : nothing}
        <ul>${repeat(this._runs, (run) => run.id, (run) => this.#renderRun(run))}</ul>
        ${this._skipped < this._total ? html`
          <uui-button look="outline" label=${this.localize.term('littSync_more')} @click=${this.#readMore}></uui-button>` : nothing}
      </uui-box>`;
  }

  #renderRun(run) {
    const name = runName(this.localize, this.groups, run);
    const when = this.localize.date(run.started, { dateStyle: 'medium', timeStyle: 'short' });
    return html`
      <li>
        <div>
          <b>${name}</b>
          <p><small>${runHead(this.localize, run)}</small></p>
          <p>${this.#summary(run)}</p>
        </div>
        <uui-button data-run=${run.id} look="outline" label=${this.localize.term('littSync_openRun', name, when)} @click=${() => this.#show(run, '#back')}>
          ${this.localize.term('littSync_open')}
        </uui-button>
      </li>`;
  }

  #summary(run) {
    if (run.state !== 'Finished') return this.localize.term(`littSync_state_${run.state}`, run.failure);
    const counts = CHANGES.filter((change) => run.counts[change] > 0).map((change) => `${changeName(this.localize, run.action, change)}: ${run.counts[change]}`);
    return counts.length > 0 ? counts.join(', ') : this.localize.term('littSync_unchanged');
  }

  static styles = [
    UmbTextStyles,
    css`
      :host { display: block; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-3) var(--uui-size-space-5); align-items: center; justify-content: space-between; padding: var(--uui-size-space-4) 0; }
      li + li { border-top: 1px solid var(--uui-color-divider); }
      li > div { min-width: 0; flex: 1 1 14rem; overflow-wrap: anywhere; }
      p { margin: 0; }
      litt-sync-run { margin-top: var(--uui-size-layout-1); }
    `,
  ];
}

customElements.define('litt-sync-history', LittSyncHistoryElement);

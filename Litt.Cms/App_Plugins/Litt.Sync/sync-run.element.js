import { css, html, nothing, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { CHANGES, runHead, runName } from './texts.js';
import { RUNS, cancelRun } from './sync.api.js';
import './sync-results.element.js';

const OPEN_QUESTIONS = ['Conflict', 'Ahead'];

/** One run: how far it is, and then what became of which item, and what is to be decided. */
export class LittSyncRunElement extends UmbLitElement {
  static properties = { run: { attribute: false }, from: { attribute: false }, groups: { attribute: false }, _choices: { state: true }, _rest: { state: true } };

  willUpdate(changed) {
    if (!changed.has('run') || changed.get('run')?.id === this.run.id) return;
    this._choices = {};
    this._rest = '';
  }

  /** Puts the reader where the run is told. */
  focus() {
    this.shadowRoot.querySelector('h2')?.focus();
  }

  render() {
    const { run } = this;
    return html`
      <uui-box>
        <h2 tabindex="-1">${runName(this.localize, this.groups, run)}</h2>
        <p><small>${runHead(this.localize, run)}</small></p>
        <div role="status">${run.state === 'Running' ? this.#renderStep() : this.#renderEnd()}</div>
        ${run.state === 'Running' ? this.#renderProgress() : this.#renderResults()}
      </uui-box>`;
  }

  #renderStep() {
    const { progress } = this.run;
    if (!progress) return this.localize.term('littSync_starting');
    return progress.total > 0
      ? this.localize.term('littSync_atOf', progress.name, progress.done, progress.total)
      : this.localize.term('littSync_at', progress.name, progress.done);
  }

  #renderProgress() {
    const percent = this.run.progress?.percent ?? 0;
    return html`
      <div class="progress">
        <uui-progress-bar
          role="progressbar" aria-label=${runName(this.localize, this.groups, this.run)} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}
          progress=${percent}></uui-progress-bar>
        <uui-button look="secondary" label=${this.localize.term('littSync_cancelRun')} @click=${() => cancelRun(this, this.run.id)}>
          ${this.localize.term('littSync_cancel')}
        </uui-button>
      </div>`;
  }

  #renderEnd() {
    const { state, failure, counts } = this.run;
    if (state === 'Failed') return html`<p class="failed">${this.localize.term('littSync_state_Failed', failure)}</p>`;
    if (state === 'Cancelled') return html`<p>${this.localize.term('littSync_state_Cancelled')}</p>`;
    const looked = this.localize.term('littSync_looked', Object.values(counts).reduce((sum, count) => sum + count, 0));
    const same = CHANGES.every((change) => !counts[change]);
    return html`<p>${this.localize.term(same ? 'littSync_same' : 'littSync_state_Finished')} ${looked}</p>`;
  }

  #renderResults() {
    const { run, from } = this;
    const decides = from === RUNS;
    return html`
      ${repeat(CHANGES.filter((change) => run.counts[change] > 0), (change) => `${run.id}${change}`, (change) => html`
        <litt-sync-results
          .run=${run} .from=${from} .change=${change} .choices=${this._choices} ?choosable=${decides && OPEN_QUESTIONS.includes(change)}
          @choose=${this.#choose}></litt-sync-results>`)}
      ${decides ? this.#renderDecision() : nothing}`;
  }

  #renderDecision() {
    const open = OPEN_QUESTIONS.reduce((sum, change) => sum + (this.run.counts[change] ?? 0), 0);
    if (open === 0) return nothing;
    const count = Object.keys(this._choices).length;
    return html`
      ${open > 1 ? this.#renderRest() : nothing}
      <div class="decision">
        <uui-button
          look="primary" color="positive" label=${this.localize.term('littSync_importChosen')} ?disabled=${count === 0 && !this._rest}
          @click=${this.#import}></uui-button>
        <span role="status">${count > 0 ? this.localize.term('littSync_chosen', count) : nothing}</span>
      </div>`;
  }

  #renderRest() {
    return html`
      <h3 id="rest">${this.localize.term('littSync_rest')}</h3>
      <uui-radio-group role="radiogroup" aria-labelledby="rest" name="rest" .value=${this._rest} @change=${(event) => (this._rest = event.target.value)}>
        <uui-radio value="" label=${this.localize.term('littSync_leave')}></uui-radio>
        <uui-radio value="Ours" label=${this.localize.term('littSync_ours')}></uui-radio>
        <uui-radio value="Theirs" label=${this.localize.term('littSync_theirs')}></uui-radio>
      </uui-radio-group>`;
  }

  #choose(event) {
    const { key, side } = event.detail;
    this._choices = { ...this._choices, [key]: side };
  }

  #import() {
    const { group, kinds } = this.run;
    this.dispatchEvent(new CustomEvent('wish', { detail: { action: 'Import', group, kinds, choices: this._choices, conflicts: this._rest || null } }));
  }

  static styles = [
    UmbTextStyles,
    css`
      :host { display: block; }
      h2 { margin: 0; font-size: var(--uui-type-h5-size); line-height: 1.4; }
      h2:focus-visible { outline: 2px solid var(--uui-color-focus); outline-offset: 2px; }
      p { margin: 0 0 var(--uui-size-space-2); }
      h3 { margin: var(--uui-size-space-5) 0 0; font-size: 1em; }
      uui-radio-group { display: flex; flex-wrap: wrap; gap: 0 var(--uui-size-space-5); }
      .failed { color: var(--uui-color-danger-standalone); overflow-wrap: anywhere; }
      .progress, .decision { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-4); align-items: center; margin-top: var(--uui-size-space-4); }
      uui-progress-bar { flex: 1 1 12rem; height: 8px; }
    `,
  ];
}

customElements.define('litt-sync-run', LittSyncRunElement);

import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { RUNS, readOverview, startRun, watchRun } from './sync.api.js';
import { scopeName } from './texts.js';
import './sync-actions.element.js';
import './sync-history.element.js';
import './sync-run.element.js';

const PAUSE = 500;

/** Where developers see in which way site and files differ, bring one to what the other says, and watch it. */
export class LittSyncDashboardElement extends UmbLitElement {
  static properties = { _tab: { state: true }, _groups: { state: true }, _run: { state: true }, _starting: { state: true } };

  #pause;

  constructor() {
    super();
    this._tab = 'now';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    clearTimeout(this.#pause);
    super.disconnectedCallback();
  }

  /** Asks what there is, and follows the run that goes on, whoever started it. */
  async #look() {
    const overview = await readOverview(this, Boolean(this._groups));
    if (overview) {
      this._groups = overview.groups;
      this._run = overview.run ?? undefined;
    }
    this.#follow();
  }

  #follow() {
    clearTimeout(this.#pause);
    if (!this.isConnected || this._run?.state !== 'Running') return;
    this.#pause = setTimeout(() => this.#ask(this._run.id), PAUSE);
  }

  async #ask(id) {
    const data = await watchRun(this, id);
    if (!data || data.run.state !== 'Running') return this.#look();
    this._run = data.run;
    this.#follow();
  }

  async #start(event) {
    const wish = event.detail;
    if (!(await this.#confirm(wish))) return;
    this._starting = true;
    const started = await startRun(this, wish);
    const data = started && (await watchRun(this, started.id));
    this._starting = false;
    if (!data) return this.#look();
    this._run = data.run;
    await this.updateComplete;
    const shown = this.shadowRoot.querySelector('litt-sync-run');
    await shown.updateComplete;
    shown.focus();
    this.#follow();
  }

  async #confirm(wish) {
    if (wish.action === 'Report') return true;
    const term = (name, ...values) => this.localize.term(`littSync_${name}`, ...values);
    const asked = umbConfirmModal(this, {
      headline: term(`confirm${wish.action}`, scopeName(this.localize, this._groups, wish)),
      content: term(`confirm${wish.action}Text`),
      color: 'positive',
      confirmLabel: term(wish.action),
    });
    return asked.then(() => true, () => false);
  }

  render() {
    if (!this._groups) return html`<uui-loader-bar></uui-loader-bar>`;
    return html`
      <uui-tab-group>${['now', 'history'].map((tab) => html`
        <uui-tab label=${this.localize.term(`littSync_${tab}`)} ?active=${this._tab === tab} @click=${() => (this._tab = tab)}></uui-tab>`)}
      </uui-tab-group>
      ${this._tab === 'history' ? html`<litt-sync-history .groups=${this._groups}></litt-sync-history>` : html`
        <litt-sync-actions .groups=${this._groups} ?busy=${this._starting || this._run?.state === 'Running'} @wish=${this.#start}></litt-sync-actions>
        ${this._run ? html`<litt-sync-run .run=${this._run} .from=${RUNS} .groups=${this._groups} @wish=${this.#start}></litt-sync-run>` : nothing}`}`;
  }

  static styles = [
    UmbTextStyles,
    css`
      :host { display: block; max-width: 80rem; padding: var(--uui-size-layout-1); }
      uui-tab-group { margin-bottom: var(--uui-size-layout-1); }
      litt-sync-run { margin-top: var(--uui-size-layout-1); }
    `,
  ];
}

customElements.define('litt-sync-dashboard', LittSyncDashboardElement);
export { LittSyncDashboardElement as element };

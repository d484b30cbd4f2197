import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { scopeName } from './texts.js';

const ACTIONS = ['Report', 'Import', 'Export'];

/** What can be done: with everything, with a group of kinds, and with a single one. */
export class LittSyncActionsElement extends UmbLitElement {
  static properties = { groups: { attribute: false }, busy: { type: Boolean }, _withoutFiles: { state: true } };

  render() {
    const all = this.groups.flatMap((group) => group.kinds);
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('littSync_headline')}>
        <p>${this.localize.term('littSync_intro')}</p>
        ${this.#renderRow({ group: 'All', kinds: [] }, filesOf(all))}
        ${this.groups.map((group) => html`
          ${this.#renderRow({ group: group.name, kinds: [] }, filesOf(group.kinds))}
          <details>
            <summary>${this.localize.term('littSync_kinds')}<span class="hidden">: ${this.localize.termOrDefault(`littSync_group_${group.name}`, group.name)}</span></summary>
            ${group.kinds.map((kind) => this.#renderRow({ group: group.name, kinds: [kind.folder] }, kind.files))}
          </details>`)}
        <uui-toggle
          label=${this.localize.term('littSync_withoutFiles')} ?checked=${this._withoutFiles}
          @change=${(event) => (this._withoutFiles = event.target.checked)}></uui-toggle>
      </uui-box>`;
  }

  #renderRow(scope, files) {
    const what = scopeName(this.localize, this.groups, scope);
    return html`
      <div class=${scope.kinds.length > 0 ? 'row kind' : 'row'}>
        <span class="what"><span class="name">${what}</span> <small>${this.localize.term('littSync_files', files)}</small></span>
        <uui-button-group>
          ${ACTIONS.map((action) => html`
            <uui-button
              look=${action === 'Report' && !this.busy ? 'primary' : 'outline'} label=${this.localize.term(`littSync_${action}Of`, what)} ?disabled=${this.busy}
              @click=${() => this.#wish(action, scope)}>
              ${this.localize.term(`littSync_${action}`)}
            </uui-button>`)}
        </uui-button-group>
      </div>`;
  }

  #wish(action, scope) {
    const withoutFiles = action === 'Report' && Boolean(this._withoutFiles);
    this.dispatchEvent(new CustomEvent('wish', { detail: { action, withoutFiles, ...scope } }));
  }

  static styles = [
    UmbTextStyles,
    css`
      :host { display: block; }
      p { margin: 0 0 var(--uui-size-space-3); max-width: 80ch; }
      .row { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-2) var(--uui-size-space-5); align-items: center; justify-content: space-between; padding: var(--uui-size-space-3) 0; }
      .row + .row, details + .row { border-top: 1px solid var(--uui-color-divider); }
      .name { font-weight: bold; }
      uui-toggle { margin-top: var(--uui-size-space-3); }
      .kind { padding-left: var(--uui-size-space-5); }
      .kind .name { font-weight: normal; }
      summary { width: fit-content; margin-bottom: var(--uui-size-space-3); cursor: pointer; color: var(--uui-color-interactive); }
      summary:hover { color: var(--uui-color-interactive-emphasis); }
      summary:focus-visible { outline: 2px solid var(--uui-color-focus); outline-offset: 2px; }
      .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    `,
  ];
}

const filesOf = (kinds) => kinds.reduce((sum, kind) => sum + kind.files, 0);

customElements.define('litt-sync-actions', LittSyncActionsElement);

import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { compare } from './differences.js';

/** One place in which site and file differ: what either says, side by side, with the changed words marked. */
export class LittSyncDifferenceElement extends UmbLitElement {
  static properties = { difference: { attribute: false }, _whole: { state: true } };

  render() {
    const { here, file } = compare(this.difference, this._whole);
    const place = this.difference.place.split('/').join(' › ');
    return html`
      <h4>${place}</h4>
      <dl>
        ${this.#renderSide('here', this.difference.here, here)}
        ${this.#renderSide('file', this.difference.file, file)}
      </dl>
      ${[...here, ...file].some((part) => part.short) ? html`
        <uui-button compact look="placeholder" label=${this.localize.term('littSync_wholeOf', place)} @click=${() => (this._whole = true)}>
          ${this.localize.term('littSync_whole')}
        </uui-button>` : nothing}`;
  }

  #renderSide(side, said, parts) {
    const words = ({ value, added, removed }) => (removed ? html`<del>${value}</del>` : added ? html`<ins>${value}</ins>` : value);
    const text = said === null ? html`<em>${this.localize.term('littSync_nothing')}</em>` : parts.map(words);
    return html`<div class=${side}><dt>${this.localize.term(`littSync_${side}`)}</dt><dd>${text}</dd></div>`;
  }

  static styles = css`
    :host { display: block; container-type: inline-size; padding: var(--uui-size-space-3) 0; }
    uui-button { margin-top: var(--uui-size-space-2); }
    h4 { margin: 0 0 var(--uui-size-space-2); font-size: var(--uui-type-small-size); overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--uui-size-space-3); margin: 0; }
    @container (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } }
    .here, .file { padding: var(--uui-size-space-3); border: 1px solid var(--uui-color-divider-emphasis); border-radius: var(--uui-border-radius); }
    dt { font-size: var(--uui-type-small-size); font-weight: bold; }
    dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    del, ins { border-radius: 2px; color: inherit; }
    del { background: color-mix(in srgb, var(--uui-color-danger) 30%, transparent); }
    ins { background: color-mix(in srgb, var(--uui-color-positive) 30%, transparent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
  `;
}

customElements.define('litt-sync-difference', LittSyncDifferenceElement);

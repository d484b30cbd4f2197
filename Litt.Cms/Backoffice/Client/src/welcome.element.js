import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';

/** The first thing that an editor sees: how to get to work. */
export class WelcomeElement extends UmbLitElement {
  static styles = [
    UmbTextStyles,
    css`
      :host {
        display: block;
        padding: var(--uui-size-layout-1);
      }

      uui-box {
        max-width: 640px;
      }
    `,
  ];

  render() {
    return html`
      <uui-box headline="Welcome">
        <p>Choose a page in the tree on the left to change it.</p>
        <p>
          <strong>Save</strong> keeps your change where only you and your colleagues see it.
          <strong>Save and publish</strong> shows it to every visitor.
        </p>
        <uui-button look="secondary" label="Open the website" href="/" target="_blank">Open the website</uui-button>
      </uui-box>
    `;
  }
}

customElements.define('litt-welcome', WelcomeElement);
export { WelcomeElement as element };

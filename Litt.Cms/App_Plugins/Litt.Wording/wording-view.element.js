import { css, html, nothing, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { WORDING_CONTEXT } from './wording.context.js';
import { goTo } from './places.js';

const KINDS = {
  word: { name: 'Words that hurt', icon: 'icon-block' },
  link: { name: 'Links that say nothing', icon: 'icon-link' },
  picture: { name: 'Pictures without alternative text', icon: 'icon-picture' },
  heading: { name: 'Headings that skip a level', icon: 'icon-heading-2' },
  readingLevel: { name: 'Hard to read', icon: 'icon-book' },
};

/** Lists what there is to point out in the open document: what, where, what to do instead, and why. Nothing of it stops anybody. */
export class LittWordingViewElement extends UmbLitElement {
  static properties = { _report: { state: true } };

  #wording;

  constructor() {
    super();
    this.consumeContext(WORDING_CONTEXT, (wording) => {
      this.#wording = wording;
      this.observe(wording?.report, (report) => (this._report = report), 'report');
    });
  }

  render() {
    if (!this._report) return html`<uui-loader-bar></uui-loader-bar>`;
    const open = this._report.findings.filter((finding) => !finding.dismissed);
    const dismissed = this._report.findings.filter((finding) => finding.dismissed);
    return html`
      <p role="status">${open.length === 0 ? 'Nothing to point out.' : 'Hints for a kinder and clearer text. You can publish with or without them.'}</p>
      ${Object.keys(KINDS).map((rule) => this.#renderKind(rule, open.filter((finding) => finding.rule === rule)))}
      ${this.#renderLevel(this._report.readingLevel)}
      ${dismissed.length === 0 ? nothing : html`
        <uui-box headline="Dismissed for this document">
          <ul>${repeat(dismissed, keyOf, (finding) => this.#renderDismissed(finding))}</ul>
        </uui-box>`}`;
  }

  #renderKind(rule, findings) {
    if (findings.length === 0) return nothing;
    return html`
      <uui-box headline=${KINDS[rule].name}>
        <uui-icon slot="header-actions" name=${KINDS[rule].icon}></uui-icon>
        <ul>${repeat(findings, keyOf, (finding) => this.#renderFinding(finding))}</ul>
      </uui-box>`;
  }

  #renderFinding(finding) {
    return html`
      <li>
        <div>
          <p><b>${finding.text || '(no words)'}</b> <small>in ${finding.where}</small></p>
          <p>${finding.rule === 'word' ? html`Better: <em>${finding.advice}</em>` : finding.advice}</p>
          <p>${finding.reason}</p>
          ${finding.source ? html`<p><small>${finding.source}</small></p>` : nothing}
        </div>
        <div class="buttons">
          ${finding.rule === 'readingLevel' ? nothing : html`
            <uui-button look="secondary" label=${`Go to “${finding.text}”`} @click=${() => this.#go(finding)}>Go there</uui-button>`}
          <uui-button
            look="secondary"
            label=${`Dismiss “${finding.text}”`}
            title=${this.#wording.canDismiss ? 'It is all right in this document' : 'Save the document first'}
            ?disabled=${!this.#wording.canDismiss}
            @click=${() => this.#wording.dismiss(finding)}>Dismiss</uui-button>
        </div>
      </li>`;
  }

  #renderDismissed(finding) {
    const day = this.localize.date(finding.dismissed.at, { dateStyle: 'medium' });
    return html`
      <li>
        <div><p><b>${finding.text}</b> <small>in ${finding.where}. ${finding.dismissed.by ?? 'Somebody'} dismissed it on ${day}.</small></p></div>
        <div class="buttons">
          <uui-button look="secondary" label=${`Bring back “${finding.text}”`} @click=${() => this.#wording.bringBack(finding)}>Bring back</uui-button>
        </div>
      </li>`;
  }

  #renderLevel(level) {
    return html`
      <uui-box headline="How hard it is to read">
        <p>${level
          ? `Grade ${level.grade} of school, over ${level.words} words (Flesch–Kincaid). Up to grade ${level.highestGrade} is fine.`
          : 'There are too few words to tell: a hundred are needed.'}</p>
      </uui-box>`;
  }

  async #go(finding) {
    await goTo(finding.property, finding.property && (await this.#wording.tabOf(finding.property)));
  }

  static styles = [
    UmbTextStyles,
    css`
      :host { display: block; max-width: 70rem; padding: var(--uui-size-layout-1); }
      uui-box { margin-top: var(--uui-size-layout-1); }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: flex; gap: var(--uui-size-space-5); justify-content: space-between; align-items: flex-start; padding: var(--uui-size-space-4) 0; }
      li + li { border-top: 1px solid var(--uui-color-divider); }
      p { margin: 0 0 var(--uui-size-space-1); }
      .buttons { display: flex; flex: none; gap: var(--uui-size-space-2); }
    `,
  ];
}

const keyOf = (finding) => [finding.rule, finding.where, finding.text].join('\n');

customElements.define('litt-wording-view', LittWordingViewElement);
export { LittWordingViewElement as element };

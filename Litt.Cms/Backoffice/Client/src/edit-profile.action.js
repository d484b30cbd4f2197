import { UmbActionBase } from '@umbraco-cms/backoffice/action';
import { UMB_CURRENT_USER_ENTITY_TYPE } from '@umbraco-cms/backoffice/current-user';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_WORKSPACE_MODAL } from '@umbraco-cms/backoffice/workspace';

/** Opens one's own profile beside the page. The client's own action leads to the section of users where one may see that. */
export class EditProfileAction extends UmbActionBase {
  async getHref() {
    return undefined;
  }

  async execute() {
    await umbOpenModal(this, UMB_WORKSPACE_MODAL, {
      data: { entityType: UMB_CURRENT_USER_ENTITY_TYPE, preset: {} },
      modal: { size: 'small' },
    });
  }
}

export { EditProfileAction as api };

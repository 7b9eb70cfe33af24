export interface paths {
    "/api/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_actors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_verifications"];
        put?: never;
        post: operations["Record_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/affiliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Affiliation_show"];
        put: operations["Affiliation_bind"];
        post?: never;
        delete: operations["Affiliation_unbind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/affiliation/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Affiliation_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Correction_list"];
        put?: never;
        post: operations["Correction_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Correction_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Correction_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/contestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Correction_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Correction_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credential_list"];
        put?: never;
        post: operations["Credential_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credential_view"];
        put?: never;
        post?: never;
        delete: operations["Credential_remove"];
        options?: never;
        head?: never;
        patch: operations["Credential_edit"];
        trace?: never;
    };
    "/api/credentials/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credential_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/commission-fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credential_fetches"];
        put?: never;
        post: operations["Credential_requestFetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credential_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Declarations_list"];
        put?: never;
        post: operations["Declarations_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Declarations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Declarations_save"];
        trace?: never;
    };
    "/api/declarations/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeclarationEligibility_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnFindings_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/form-renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormRenewal_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/notice-acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Declarations_acknowledgeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Declarations_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Declarations_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Declarations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export_list"];
        put?: never;
        post: operations["Export_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Export_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Export_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["File_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["File_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["File_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentReading_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeclarationReopening_list"];
        put?: never;
        post: operations["DeclarationReopening_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing-reopenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DeclarationReopening_end"];
        options?: never;
        head?: never;
        patch: operations["DeclarationReopening_change"];
        trace?: never;
    };
    "/api/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/automatic-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityCorrection_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/manual-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ManualRequest_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/manual-requests/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ManualRequest_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/picture-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PictureConsent_give"];
        post?: never;
        delete: operations["PictureConsent_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consent_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Privacy_requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data-exports/{accountId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data-exports/{accountId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataReads_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_showDeletion"];
        put?: never;
        post: operations["Privacy_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Precheck_get"];
        put?: never;
        post: operations["Precheck_whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/next-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NextSteps_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delivery_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-deliveries/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Delivery_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Inbox_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inbox_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inbox_readUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_inquire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_uploadProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/supervising-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registration_searchUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRegistry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["UnitRegistry_edit"];
        trace?: never;
    };
    "/api/registry/units/{id}/change-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRequest_askForChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRegistry_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRequest_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitRequest_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/registrations/{registrationId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRequest_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/registrations/{registrationId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRequest_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRegistry_changeStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/sub-unit-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitRequest_askForSubUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/season-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/season-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/season-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/work-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkList_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/work-list/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["WorkList_visit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CorrectionReview_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CorrectionReview_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/corrections/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionReview_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/corrections/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionReview_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeclarationReview_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeclarationReview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDistribution_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseHistory_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclarationReview_claim"];
        delete: operations["DeclarationReview_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclarationReview_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseEligibility_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/findings/{findingId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Finding_resolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/form-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormMark_mark"];
        delete: operations["FormMark_lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ReviewNote_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclarationReview_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reveal_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseDistribution_reviewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseHistory_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/{id}/sections/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DeclarationReview_judgeSection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/bulk-pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkPass_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/bulk-pass/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkPass_dryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/declarations/next-claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDistribution_claimNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityReview_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityReview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityReview_claim"];
        delete: operations["IdentityReview_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityReview_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/{id}/number-reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityReview_revealNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/{id}/pictures/{side}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityReview_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityReview_decided"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/identities/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityReview_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationReview_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationReview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/registrations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistrationReview_claim"];
        delete: operations["RegistrationReview_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/registrations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistrationReview_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/registrations/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistrationReview_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedFilter_get"];
        put: operations["SavedFilter_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-set-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSetDrafts_list"];
        put?: never;
        post: operations["RuleSetDrafts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-set-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSetDrafts_get"];
        put?: never;
        post?: never;
        delete: operations["RuleSetDrafts_discard"];
        options?: never;
        head?: never;
        patch: operations["RuleSetDrafts_save"];
        trace?: never;
    };
    "/api/rule-set-drafts/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSetDrafts_dryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-set-drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleSetDrafts_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-sets/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-sets/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleSets_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/season-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SeasonDrafts_list"];
        put?: never;
        post: operations["SeasonDrafts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/season-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SeasonDrafts_get"];
        put?: never;
        post?: never;
        delete: operations["SeasonDrafts_discard"];
        options?: never;
        head?: never;
        patch: operations["SeasonDrafts_save"];
        trace?: never;
    };
    "/api/season-drafts/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SeasonDrafts_dryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/season-drafts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SeasonDrafts_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/season-drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SeasonDrafts_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/season-drafts/{id}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SeasonDrafts_rebase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons/{id}/window-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Seasons_extendWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seasons/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Seasons_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/browser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BrowserSession_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/browser/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BrowserSession_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_endCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_withPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_withWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat-web": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WechatWeb_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat-web/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WechatWeb_authorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat-web/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WechatWeb_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/specialty-directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SpecialtyDirectory_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_list"];
        put?: never;
        post: operations["Staff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Staff_rename"];
        trace?: never;
    };
    "/api/staff/{id}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Staff_disable"];
        post?: never;
        delete: operations["Staff_enable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffAccess_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["StaffAccess_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/initial-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Staff_resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Staff_unlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Staff_resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffAccess_sessions"];
        put?: never;
        post?: never;
        delete: operations["StaffAccess_endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["StaffAccess_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitImport_list"];
        put?: never;
        post: operations["UnitImport_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitImport_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitImport_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-imports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitImport_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitImport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/confirmation-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit_rotateCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/directory-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Member_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Member_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/members/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Member_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessView: {
            /** @description Bearer token for every request */
            accessToken: string;
            /** Format: date-time */
            accessTokenExpiresAt: string;
            /** Format: uuid */
            accountId: string;
            /**
             * Format: date-time
             * @description Unless it is refreshed before, the session is over then
             */
            refreshTokenExpiresAt: string;
        };
        AccountToLookAtView: {
            /** Format: uuid */
            accountId: string;
            concerns: ("locked" | "second_factor_missing")[];
            displayName: string;
            /** Format: date-time */
            lockedUntil: string | null;
            userName: string;
        };
        AcknowledgeNoticeInput: {
            noticeVersion: string;
        };
        AddCredentialInput: {
            fields: {
                diplomaNumber?: string | null;
                /** Format: uuid */
                diplomaPicture?: string | null;
                enteredOn?: string | null;
                graduatedOn?: string | null;
                /** @enum {string|null} */
                level?: "11" | "14" | "17" | "21" | "28" | "31" | "41" | "44" | "47" | null;
                major?: string | null;
                /** @enum {string|null} */
                majorType?: "medical" | "non_medical" | null;
                school?: string | null;
                /** @enum {string|null} */
                schoolingLength?: "1" | "1.5" | "2" | "2.5" | "3" | "3.5" | "4" | "5" | "6" | "7" | "8" | null;
                /** @enum {string|null} */
                studyForm?: "FULL_TIME_HIGHER" | "FULL_TIME_SECONDARY" | "ADULT_FULL" | "ADULT_EVENING" | "ADULT_CORRESPONDENCE" | "SELF_STUDY" | "ONLINE" | "OPEN" | "PART_TIME_GRADUATE" | "ADULT_SECONDARY" | "OVERSEAS" | "OTHER" | null;
                /** Format: uuid */
                verificationFile?: string | null;
                verificationNumber?: string | null;
            } | {
                authority?: string | null;
                certificateNumber?: string | null;
                /** @enum {string|null} */
                class?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50" | null;
                /** @enum {string|null} */
                grade?: "practising" | "assistant" | null;
                /** Format: date */
                issuedOn?: string | null;
                /** Format: uuid */
                picture?: string | null;
            } | {
                authority?: string | null;
                /** @enum {string|null} */
                category?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50" | null;
                /** Format: date */
                firstRegisteredOn?: string | null;
                /** Format: date */
                issuedOn?: string | null;
                /** @enum {string|null} */
                level?: "practising" | "assistant" | null;
                licenceNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                practiceUnit?: string | null;
                scope?: string | null;
            } | {
                authority?: string | null;
                certificateNumber?: string | null;
                grantedOn?: string | null;
                /** @enum {string|null} */
                level?: "junior_assistant" | "junior" | "intermediate" | "associate_senior" | "senior" | null;
                managementNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                specialty?: string | null;
                /** @enum {string|null} */
                title?: "231" | "232" | "233" | "234" | "235" | "241" | "242" | "243" | "244" | "245" | "251" | "252" | "253" | "254" | "255" | "261" | "262" | "263" | "264" | "265" | null;
            } | {
                authority?: string | null;
                /** Format: date */
                firstRegisteredOn?: string | null;
                licenceNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                practiceUnit?: string | null;
                /** Format: date */
                renewedOn?: string | null;
                /** Format: date */
                validUntil?: string | null;
            } | {
                endedOn?: string | null;
                /** @enum {string|null} */
                family?: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice" | null;
                /** Format: uuid */
                proof?: string | null;
                specialty?: string | null;
                startedOn?: string | null;
                unit?: string | null;
            };
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
        };
        AffiliationHistoryPage: {
            items: components["schemas"]["PastAffiliationView"][];
            nextCursor: string | null;
        };
        AffiliationView: {
            allowedActions: ("bind" | "change" | "unbind")[];
            /** Format: date-time */
            boundAt: string | null;
            unit: components["schemas"]["UnitView"] | null;
        };
        AgreeInput: {
            answers: components["schemas"]["TopicAnswerInput"][];
        };
        AnswersInput: {
            educations?: components["schemas"]["EducationAnswer"][] | null;
            /** @enum {string|null} */
            establishment?: "permanent" | "non_permanent" | null;
            /** @description The person has none of these */
            none?: ("educations" | "physicianQualification" | "physicianLicence" | "nurseLicence" | "titles" | "residency" | "workPeriods")[];
            nurseLicence?: components["schemas"]["NurseLicenceAnswer"] | null;
            physicianLicence?: components["schemas"]["PhysicianLicenceAnswer"] | null;
            physicianQualification?: components["schemas"]["QualificationAnswer"] | null;
            /** @description Whether the 执业地点 on record is the declaring unit */
            practiceUnitIsDeclaring?: boolean | null;
            /** @description Whether the unit is a 乡镇卫生院 or 社区卫生服务机构 */
            primaryCare?: boolean | null;
            residency?: components["schemas"]["ResidencyAnswer"] | null;
            socialSecurityProof?: boolean | null;
            titles?: components["schemas"]["TitleAnswer"][] | null;
            workPeriods?: components["schemas"]["WorkPeriodAnswer"][] | null;
        };
        ApplicantView: {
            allowedActions: ("correct" | "withdraw" | "claim" | "release" | "approve" | "return" | "reject")[];
            /** Format: date-time */
            decidedAt: string | null;
            details: components["schemas"]["RegisteredDetailsView"];
            /** @description Null before, and of a change */
            handover: components["schemas"]["HandoverStateView"] | null;
            /** @description Initial password and confirmation code wait to be collected */
            handoverReady: boolean;
            /** Format: uuid */
            id: string;
            institutionCode: string;
            /** @enum {string} */
            kind: "new_unit" | "sub_unit" | "change";
            name: string;
            /** @description 申请编号 */
            number: string;
            /** @description Null for a change, and once they are forgotten */
            people: components["schemas"]["RegistrationPeopleView"] | null;
            proof: components["schemas"]["FileView"][];
            /** @description The reviewer's reason */
            reason: string | null;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            version: number;
            /**
             * Format: date-time
             * @description Sent, or corrected, last
             */
            waitingSince: string;
        };
        AppliedRulesView: {
            /** @description The documents that they rest on */
            basis: string | null;
            title: string | null;
            version: string;
        };
        ApplyImportInput: {
            /** @description Of the dry run that was seen */
            contentHash: string;
        };
        AssignInput: {
            /**
             * Format: uuid
             * @description Of the reviewer who is to have the case
             */
            accountId: string;
        };
        AutomaticVerificationInput: {
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/webp; at most 10 MB
             */
            back: string;
            /** @description 公民身份号码, in any spelling */
            documentNumber: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/webp; at most 10 MB
             */
            front: string;
            /** @description 姓名, as printed */
            name: string;
        };
        BeginEnrolmentInput: {
            /** @description Six digits of the authenticator, or a recovery code */
            code?: string;
        };
        BindInput: {
            /** @description 单位确认码, in any spelling */
            confirmationCode: string;
            /** Format: uuid */
            unitId: string;
        };
        BoxView: {
            height: number;
            left: number;
            top: number;
            width: number;
        };
        BrowserSessionView: {
            /** @description Bearer token for every request */
            accessToken: string;
            /** Format: date-time */
            accessTokenExpiresAt: string;
            /** Format: uuid */
            accountId: string;
            /** @description After so long without a key or a click the page signs out */
            idleMinutes: number;
            /**
             * Format: date-time
             * @description Unless it is refreshed before, the session is over then
             */
            refreshTokenExpiresAt: string;
        };
        BulkPassInput: {
            items: components["schemas"]["BulkPassItemInput"][];
        };
        BulkPassItemInput: {
            /** @description `contentTag` of the case as it was opened */
            contentTag: string;
            /** Format: uuid */
            id: string;
        };
        BulkPassItemView: {
            /** Format: uuid */
            id: string;
            /** @description It would pass; after the pass itself: it has */
            passes: boolean;
            /** @description Every reason against it */
            reasons: components["schemas"]["ObstacleView"][];
            /** @description Of the pass; null for a dry run */
            receipt: components["schemas"]["DeclarationReceipt"] | null;
        };
        BulkPassView: {
            items: components["schemas"]["BulkPassItemView"][];
            passing: number;
        };
        CaseClaimView: {
            byName: string | null;
            /**
             * Format: date-time
             * @description Unless the reviewer works on the case; every verdict prolongs it
             */
            expiresAt: string;
            mine: boolean;
        };
        CaseFindingsView: {
            /**
             * Format: date-time
             * @description When it last looked; null when it has failed to
             */
            checkedAt: string | null;
            /** @description Papers are still being read: there may be more */
            incomplete: boolean;
            items: components["schemas"]["CaseFindingView"][];
        };
        CaseFindingView: {
            /** @enum {string} */
            code: "name_differs" | "document_number_differs" | "birth_date_differs" | "number_differs" | "date_differs" | "school_differs" | "level_differs" | "major_differs" | "study_form_differs" | "schooling_length_differs" | "class_differs" | "grade_differs" | "scope_differs" | "title_differs" | "specialty_differs" | "authority_differs" | "unit_differs" | "qualification_number_differs" | "registration_number_differs" | "registration_code_differs" | "declared_level_differs" | "declared_specialty_differs" | "application_form_differs" | "form_older_than_edit" | "form_perhaps_older_than_edit" | "practice_unit_not_declaring" | "paper_unit_not_declaring" | "diploma_number_layout_unusual" | "diploma_number_level_differs" | "diploma_number_year_differs" | "diploma_number_study_form_differs" | "study_shorter_than_schooling" | "major_not_medical" | "certificate_of_other_person" | "certificate_class_differs" | "certificate_grade_differs" | "certificate_year_differs" | "licence_class_differs" | "licence_grade_differs" | "dates_out_of_order" | "too_young" | "registered_before_qualified" | "experience_before_graduation" | "chsi_code_ended" | "chsi_code_ends_soon" | "licence_expired" | "licence_ends_soon" | "month_too_old" | "other_paper" | "number_on_two_people" | "picture_on_two_people" | "registration_number_on_two_people" | "binding_burst";
            /** @description Of the section; `unit` and others that are no field belong to it as a whole */
            field: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            params: {
                [key: string]: string | number;
            };
            places: components["schemas"]["FindingPlaceView"][];
            /** @description A `high` one without it holds up a pass */
            resolution: components["schemas"]["FindingResolutionView"] | null;
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string} */
            severity: "high" | "notice";
            /** @description False for what was resolved and is not found any more */
            standing: boolean;
            /** @description What a resolution names */
            version: number;
        };
        ChainLinkView: {
            /** @description Keyed digest over all up to this link, in hexadecimal */
            hash: string;
            sequence: string;
        };
        ChainStateView: {
            anchor: components["schemas"]["ChainLinkView"] | null;
            head: components["schemas"]["ChainLinkView"] | null;
            /** @description Activities after the head; 10,000 stands for more */
            unchained: number;
            /**
             * Format: date-time
             * @description The oldest of them
             */
            unchainedSince: string | null;
        };
        ChangedVerdictView: {
            /** @enum {string} */
            after: "eligible" | "needs_evidence" | "ineligible";
            /** @enum {string} */
            before: "eligible" | "needs_evidence" | "ineligible";
            /** Format: uuid */
            declarationId: string;
            examYear: number;
            found: string | null;
            /** @description Null of a draft */
            maskedName: string | null;
            /** @description The path that makes the difference; null: a common condition */
            path: string | null;
            /** @description What is asked; null: the other rules have no such path */
            required: string | null;
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            unitName: string | null;
        };
        ChangePasswordInput: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeReopeningInput: {
            reason: string;
            until: string;
        };
        ChangesView: {
            from: number | null;
            sections: components["schemas"]["SectionChangesView"][];
            to: number;
        };
        ClaimedCaseView: {
            /**
             * Format: date-time
             * @description Prolonged by every verdict
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
        };
        ClaimedView: {
            /**
             * Format: date-time
             * @description Prolonged by every verdict
             */
            expiresAt: string;
        };
        ClaimsView: {
            count: number;
            /**
             * Format: date-time
             * @description When the first of the claims runs out
             */
            firstEndsAt: string | null;
            /** @enum {string} */
            kind: "declarations" | "identity_cases" | "unit_registrations";
        };
        ClaimView: {
            byName: string | null;
            mine: boolean;
        };
        CodeNameView: {
            code: string;
            name: string;
        };
        CodeStateView: {
            /** @description Nobody binds by it any more */
            expired: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            issuedAt: string;
        };
        CommissionFetchOverview: {
            allowedActions: "request"[];
            /** Format: date-time */
            lastSucceededAt: string | null;
            latest: components["schemas"]["CommissionFetchView"] | null;
        };
        CommissionFetchView: {
            /** @description Fetched before and no longer there; they stay as they are */
            absent: number;
            /** @description Of them new here */
            added: number;
            changes: components["schemas"]["ImportChangeView"][];
            /**
             * @description Why the last try brought nothing
             * @enum {string|null}
             */
            failure: "unavailable" | "internal" | "refused" | "not_verified" | null;
            faults: components["schemas"]["RecordFaultView"][];
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Records in the answer */
            found: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it is tried again by itself; asking again tries at once
             */
            nextTryAt: string | null;
            /** Format: date-time */
            requestedAt: string;
            /**
             * @description `partly`: some records were not taken, see `faults`
             * @enum {string}
             */
            status: "requested" | "running" | "succeeded" | "partly" | "failed";
            tries: number;
            /** @enum {string} */
            trigger: "verification" | "candidate";
            /** @description Of them the same as before */
            unchanged: number;
        };
        ConditionView: {
            /** @description The place in the rules */
            clause: string;
            /** @enum {string} */
            condition: "education" | "nurse_licence" | "physician_qualification" | "physician_licence" | "practice_unit" | "title" | "residency_certificate" | "years" | "in_post" | "post_change" | "social_security_proof" | "specialty_offered";
            /** @description The year whose 31 December meets it, all else unchanged */
            earliestCutoffYear: number | null;
            found: {
                [key: string]: (string | number | boolean) | null;
            } | null;
            /** @description The credential that it was found in */
            foundIn: string | null;
            /** @enum {string} */
            outcome: "met" | "failed" | "unknown";
            /** @enum {string|null} */
            problem: "EDUCATION_LEVEL" | "EDUCATION_DATE" | "YEARS" | "TITLE" | "NURSE_LICENCE" | "NURSE_LICENCE_EXPIRED" | "LICENCE_DATE" | "PHYSICIAN_QUALIFICATION" | "PHYSICIAN_LICENCE" | "ASSISTANT_PHYSICIAN" | "PHYSICIAN_CLASS" | "PRACTICE_UNIT" | "RESIDENCY" | "RESIDENCY_DATE" | "CROSS_SPECIALTY" | "POST_CHANGE" | "SOCIAL_SECURITY_PROOF" | "SPECIALTY_NOT_OFFERED" | "UNKNOWN_EDUCATION" | "UNKNOWN_EDUCATION_DATE" | "UNKNOWN_NURSE_LICENCE" | "UNKNOWN_NURSE_LICENCE_VALIDITY" | "UNKNOWN_LICENCE_DATE" | "UNKNOWN_PHYSICIAN_QUALIFICATION" | "UNKNOWN_PHYSICIAN_LICENCE" | "UNKNOWN_PHYSICIAN_CLASS" | "UNKNOWN_PRACTICE_UNIT" | "UNKNOWN_TITLE" | "UNKNOWN_TITLE_DATE" | "UNKNOWN_RESIDENCY" | "UNKNOWN_RESIDENCY_DATE" | "UNKNOWN_WORK" | "UNKNOWN_PRIMARY_CARE" | "UNKNOWN_ESTABLISHMENT" | "UNKNOWN_SOCIAL_SECURITY_PROOF" | null;
            required: {
                [key: string]: (string | number | boolean) | null;
            };
            /**
             * @description The section that it stands in, or would
             * @enum {string|null}
             */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details" | null;
        };
        ConfirmEnrolmentInput: {
            /** @description Six digits of the authenticator, or a recovery code */
            code: string;
        };
        ConsentsView: {
            /** @description The version that is asked for at the next sign-in, unless it is among the given */
            current: string;
            /** @description Newest first */
            given: components["schemas"]["ConsentView"][];
        };
        ConsentView: {
            /** Format: date-time */
            givenAt: string;
            version: string;
        };
        ContactInput: {
            name: string;
            phone: string;
        };
        ContactPersonInput: {
            name: string;
            /** @description A mobile, or a landline with its area code */
            phone: string;
        };
        ContactPersonView: {
            name: string;
            phone: string;
        };
        ContestInput: {
            /** @description What is right, as the field takes it */
            claimed: string;
            /** @description What is wrong */
            explanation: string;
            /** @description Own files; numbers need proof */
            fileIds?: string[];
            /** @description The version that was seen */
            version: number;
        };
        CopyReportView: {
            added: components["schemas"]["NamedSpecialtyView"][];
            changed: components["schemas"]["RenamedSpecialtyView"][];
            /** @description The directory has them no more */
            dropped: components["schemas"]["DroppedSpecialtyView"][];
            /** @description New in the directory, but not added: no row of section rules, or several, apply to them */
            uncovered: components["schemas"]["NamedSpecialtyView"][];
        };
        CorrectedRequestInput: {
            /** @description Of a change */
            change?: components["schemas"]["UnitChangeInput"];
            /** @description Of a new unit or sub-unit */
            registration?: components["schemas"]["RegistrationInput"];
            /** @description As it was read */
            version: number;
        };
        CorrectInput: {
            /** @description What the field shall hold */
            value: string;
            /** @description The version that was seen */
            version: number;
        };
        CorrectionDecisionView: {
            /** @description The new value; null: declined */
            corrected: string | null;
            /** Format: date-time */
            decidedAt: string;
            /** @description Why it was declined */
            reason: string | null;
        };
        CorrectionEventView: {
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            by: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor" | null;
            /** @enum {string} */
            event: "reported" | "corrected" | "declined" | "confirmed" | "contested" | "withdrawn" | "moved";
        };
        CorrectionInput: {
            /** @description Of a change */
            change?: components["schemas"]["UnitChangeInput"];
            /** @description 申请编号 */
            number: string;
            /** @description 查询码 */
            queryCode: string;
            /** @description Of a new unit or sub-unit */
            registration?: components["schemas"]["RegistrationInput"];
            /** @description As it was read */
            version: number;
        };
        CorrectionItemView: {
            allowedActions: ("correct" | "decline" | "confirm" | "contest" | "withdraw")[];
            /** @description Whether a unit has it; it follows the person to the next one */
            atUnit: boolean;
            /** Format: uuid */
            credentialId: string;
            field: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** Format: date-time */
            reportedAt: string;
            /** @enum {string} */
            status: "reported" | "corrected" | "declined" | "confirmed" | "withdrawn";
            version: number;
            /**
             * Format: date-time
             * @description Since when somebody has to act on it
             */
            waitingSince: string;
        };
        CorrectionPage: {
            items: components["schemas"]["CorrectionItemView"][];
            nextCursor: string | null;
        };
        CorrectionQueueItemView: {
            allowedActions: ("correct" | "decline" | "confirm" | "contest" | "withdraw")[];
            /** @description Whether a unit has it; it follows the person to the next one */
            atUnit: boolean;
            /** Format: uuid */
            credentialId: string;
            field: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string | null;
            personName: string | null;
            /** Format: date-time */
            reportedAt: string;
            /** @enum {string} */
            status: "reported" | "corrected" | "declined" | "confirmed" | "withdrawn";
            /** @description The unit that has it now */
            unit: components["schemas"]["UnitReferenceView"] | null;
            version: number;
            /**
             * Format: date-time
             * @description Since when somebody has to act on it
             */
            waitingSince: string;
        };
        CorrectionQueueView: {
            /** @description Of the whole list; with its first page */
            count: number | null;
            /** @description There are more than the count */
            countIsCapped: boolean;
            items: components["schemas"]["CorrectionQueueItemView"][];
            nextCursor: string | null;
        };
        CorrectionReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "reported" | "corrected" | "declined" | "confirmed" | "withdrawn";
            version: number;
        };
        CorrectionRoundView: {
            /** @description What the candidate says is right */
            claimed: string;
            decision: components["schemas"]["CorrectionDecisionView"] | null;
            explanation: string;
        };
        CorrectionVersionInput: {
            /** @description The version that was seen */
            version: number;
        };
        CorrectionView: {
            allowedActions: ("correct" | "decline" | "confirm" | "contest" | "withdraw")[];
            /** @description Whether a unit has it; it follows the person to the next one */
            atUnit: boolean;
            /** @description What the commission said when it was reported */
            commissionValue: string;
            /** Format: uuid */
            credentialId: string;
            /** @description A draft shows the value once it is confirmed; what was submitted keeps its frozen copy */
            effects: ("drafts_follow" | "submissions_stay")[];
            field: string;
            /** @description Proof */
            files: components["schemas"]["FileView"][];
            /** @description What the form held then */
            formValue: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string | null;
            personName: string | null;
            /** Format: date-time */
            reportedAt: string;
            /** @description Oldest first */
            rounds: components["schemas"]["CorrectionRoundView"][];
            /** @enum {string} */
            status: "reported" | "corrected" | "declined" | "confirmed" | "withdrawn";
            /** @description What happened, oldest first */
            timeline: components["schemas"]["CorrectionEventView"][];
            /** @description The unit that has it now */
            unit: components["schemas"]["UnitReferenceView"] | null;
            version: number;
            /**
             * Format: date-time
             * @description Since when somebody has to act on it
             */
            waitingSince: string;
        };
        CreateRuleSetDraftInput: {
            basedOn: string;
        };
        CreateSeasonDraftInput: {
            /** @description Of a copy the next year, unless said */
            examYear?: number;
            /**
             * @description Empty; copied into another exam year; the next version of a published season
             * @enum {string}
             */
            kind: "empty" | "copy" | "next_version";
            /** @description Of an empty season; for a copy, when it is another */
            project?: string;
            /**
             * Format: uuid
             * @description The season to copy or to go on from
             */
            seasonId?: string;
            /** @description Of the copied season; else its current one */
            version?: number;
        };
        CredentialItemView: {
            /**
             * Format: date-time
             * @description Since when the commission no longer has it; it stays as it is
             */
            absentSince: string | null;
            /** @description Those of them that hold what the unit has corrected and the candidate confirmed */
            correctedFields: string[];
            /** @description Those of them that were changed since; a reviewer sees both values */
            disputedFields: string[];
            fields: {
                diplomaNumber?: string;
                /** Format: uuid */
                diplomaPicture?: string;
                enteredOn?: string;
                graduatedOn?: string;
                /** @enum {string} */
                level?: "11" | "14" | "17" | "21" | "28" | "31" | "41" | "44" | "47";
                major?: string;
                /** @enum {string} */
                majorType?: "medical" | "non_medical";
                school?: string;
                /** @enum {string} */
                schoolingLength?: "1" | "1.5" | "2" | "2.5" | "3" | "3.5" | "4" | "5" | "6" | "7" | "8";
                /** @enum {string} */
                studyForm?: "FULL_TIME_HIGHER" | "FULL_TIME_SECONDARY" | "ADULT_FULL" | "ADULT_EVENING" | "ADULT_CORRESPONDENCE" | "SELF_STUDY" | "ONLINE" | "OPEN" | "PART_TIME_GRADUATE" | "ADULT_SECONDARY" | "OVERSEAS" | "OTHER";
                /** Format: uuid */
                verificationFile?: string;
                verificationNumber?: string;
            } | {
                authority?: string;
                certificateNumber?: string;
                /** @enum {string} */
                class?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50";
                /** @enum {string} */
                grade?: "practising" | "assistant";
                /** Format: date */
                issuedOn?: string;
                /** Format: uuid */
                picture?: string;
            } | {
                authority?: string;
                /** @enum {string} */
                category?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50";
                /** Format: date */
                firstRegisteredOn?: string;
                /** Format: date */
                issuedOn?: string;
                /** @enum {string} */
                level?: "practising" | "assistant";
                licenceNumber?: string;
                /** Format: uuid */
                picture?: string;
                practiceUnit?: string;
                scope?: string;
            } | {
                authority?: string;
                certificateNumber?: string;
                grantedOn?: string;
                /** @enum {string} */
                level?: "junior_assistant" | "junior" | "intermediate" | "associate_senior" | "senior";
                managementNumber?: string;
                /** Format: uuid */
                picture?: string;
                specialty?: string;
                /** @enum {string} */
                title?: "231" | "232" | "233" | "234" | "235" | "241" | "242" | "243" | "244" | "245" | "251" | "252" | "253" | "254" | "255" | "261" | "262" | "263" | "264" | "265";
            } | {
                authority?: string;
                /** Format: date */
                firstRegisteredOn?: string;
                licenceNumber?: string;
                /** Format: uuid */
                picture?: string;
                practiceUnit?: string;
                /** Format: date */
                renewedOn?: string;
                /** Format: date */
                validUntil?: string;
            } | {
                endedOn?: string;
                /** @enum {string} */
                family?: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
                /** Format: uuid */
                proof?: string;
                specialty?: string;
                startedOn?: string;
                unit?: string;
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** @description Required fields that are empty */
            missing: string[];
            /** @enum {string} */
            source: "candidate" | "commission";
            /**
             * @description 未完善 or 已完善
             * @enum {string}
             */
            state: "incomplete" | "complete";
            /** @description Fields that the commission supplied */
            suppliedFields: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        CredentialListView: {
            education: components["schemas"]["CredentialItemView"][];
            nurse_licence: components["schemas"]["CredentialItemView"][];
            physician_licence: components["schemas"]["CredentialItemView"][];
            physician_qualification: components["schemas"]["CredentialItemView"][];
            professional_title: components["schemas"]["CredentialItemView"][];
            /** @description The newest first */
            work_period: components["schemas"]["CredentialItemView"][];
        };
        CredentialReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** @description Required fields that are empty */
            missing: string[];
            /**
             * @description 未完善 or 已完善
             * @enum {string}
             */
            state: "incomplete" | "complete";
            version: number;
        };
        CredentialRemarkView: {
            /** @enum {string} */
            code: "required" | "unknown_field" | "type_wrong" | "too_short" | "too_long" | "too_small" | "too_large" | "format_wrong" | "checksum_wrong" | "not_allowed" | "not_found" | "date_invalid" | "date_in_future" | "date_order_wrong" | "date_after_cutoff" | "age_implausible" | "character_not_allowed" | "duplicate" | "expired" | "not_complete" | "kind_wrong" | "not_offered" | "count_wrong" | "reason_required" | "remark_required" | "locked" | "cycle" | "easily_guessed" | "diploma_number_layout_unusual" | "diploma_number_level_differs" | "diploma_number_year_differs" | "diploma_number_study_form_differs" | "study_shorter_than_schooling" | "major_not_medical" | "certificate_of_other_person" | "certificate_class_differs" | "certificate_grade_differs" | "certificate_year_differs" | "licence_class_differs" | "licence_grade_differs" | "licence_expired";
            /** @description JSON pointer into `fields` */
            pointer: string;
        };
        CredentialSuggestionsView: {
            /** @description 所学专业: of the catalogues for secondary, higher and graduate studies */
            majors: string[];
            /** @description 毕业院校: schools of health, those of the province first */
            schools: string[];
            /** @description 执业范围 */
            scopes: string[];
            /** @description 专业名称 of a professional title: the specialties of the exam */
            specialties: string[];
        };
        CredentialView: {
            /**
             * Format: date-time
             * @description Since when the commission no longer has it; it stays as it is
             */
            absentSince: string | null;
            /** @description Those of them that hold what the unit has corrected and the candidate confirmed */
            correctedFields: string[];
            /** @description Those of them that were changed since; a reviewer sees both values */
            disputedFields: string[];
            disputes: components["schemas"]["DisputeView"][];
            faults: components["schemas"]["CredentialRemarkView"][];
            fields: {
                diplomaNumber?: string;
                /** Format: uuid */
                diplomaPicture?: string;
                enteredOn?: string;
                graduatedOn?: string;
                /** @enum {string} */
                level?: "11" | "14" | "17" | "21" | "28" | "31" | "41" | "44" | "47";
                major?: string;
                /** @enum {string} */
                majorType?: "medical" | "non_medical";
                school?: string;
                /** @enum {string} */
                schoolingLength?: "1" | "1.5" | "2" | "2.5" | "3" | "3.5" | "4" | "5" | "6" | "7" | "8";
                /** @enum {string} */
                studyForm?: "FULL_TIME_HIGHER" | "FULL_TIME_SECONDARY" | "ADULT_FULL" | "ADULT_EVENING" | "ADULT_CORRESPONDENCE" | "SELF_STUDY" | "ONLINE" | "OPEN" | "PART_TIME_GRADUATE" | "ADULT_SECONDARY" | "OVERSEAS" | "OTHER";
                /** Format: uuid */
                verificationFile?: string;
                verificationNumber?: string;
            } | {
                authority?: string;
                certificateNumber?: string;
                /** @enum {string} */
                class?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50";
                /** @enum {string} */
                grade?: "practising" | "assistant";
                /** Format: date */
                issuedOn?: string;
                /** Format: uuid */
                picture?: string;
            } | {
                authority?: string;
                /** @enum {string} */
                category?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50";
                /** Format: date */
                firstRegisteredOn?: string;
                /** Format: date */
                issuedOn?: string;
                /** @enum {string} */
                level?: "practising" | "assistant";
                licenceNumber?: string;
                /** Format: uuid */
                picture?: string;
                practiceUnit?: string;
                scope?: string;
            } | {
                authority?: string;
                certificateNumber?: string;
                grantedOn?: string;
                /** @enum {string} */
                level?: "junior_assistant" | "junior" | "intermediate" | "associate_senior" | "senior";
                managementNumber?: string;
                /** Format: uuid */
                picture?: string;
                specialty?: string;
                /** @enum {string} */
                title?: "231" | "232" | "233" | "234" | "235" | "241" | "242" | "243" | "244" | "245" | "251" | "252" | "253" | "254" | "255" | "261" | "262" | "263" | "264" | "265";
            } | {
                authority?: string;
                /** Format: date */
                firstRegisteredOn?: string;
                licenceNumber?: string;
                /** Format: uuid */
                picture?: string;
                practiceUnit?: string;
                /** Format: date */
                renewedOn?: string;
                /** Format: date */
                validUntil?: string;
            } | {
                endedOn?: string;
                /** @enum {string} */
                family?: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
                /** Format: uuid */
                proof?: string;
                specialty?: string;
                startedOn?: string;
                unit?: string;
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
            /** @description Required fields that are empty */
            missing: string[];
            /** @enum {string} */
            source: "candidate" | "commission";
            /**
             * @description 未完善 or 已完善
             * @enum {string}
             */
            state: "incomplete" | "complete";
            /** @description Fields that the commission supplied */
            suppliedFields: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            warnings: components["schemas"]["CredentialRemarkView"][];
        };
        DataExportLinkView: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Relative to the API; good for one minute and this session */
            url: string;
        };
        DataReadsView: {
            /** @description Newest first */
            items: components["schemas"]["DataReadView"][];
        };
        DataReadView: {
            /** Format: date-time */
            readAt: string;
            /**
             * @description In which role; who it was is not told
             * @enum {string|null}
             */
            role: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor" | null;
            /** @description The unit of an officer */
            unit: string | null;
            /** @enum {string} */
            what: "personal_data.read" | "personal_data.revealed" | "identity.picture_viewed" | "identity.number_revealed" | "file.opened";
        };
        DayFlowView: {
            count: number;
            /** Format: date */
            day: string;
            /** @enum {string} */
            flow: "started" | "submitted" | "resubmitted" | "passed" | "returned" | "rejected" | "withdrawn";
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
        };
        DeadlineView: {
            /** Format: date-time */
            closesAt: string;
            examYear: number;
            project: string;
            /** Format: uuid */
            seasonId: string;
            /** @enum {string} */
            target: "declaration" | "unit" | "exam_point" | "province";
        };
        DecidedIdentityCasePage: {
            items: components["schemas"]["DecidedIdentityCaseView"][];
            nextCursor: string | null;
        };
        DecidedIdentityCaseView: {
            /** Format: date-time */
            closedAt: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /** Format: uuid */
            id: string;
            /** @description Null once it is forgotten */
            maskedName: string | null;
            maskedNumber: string | null;
            /** @enum {string} */
            origin: "manual_request" | "conflict" | "correction";
            /** Format: date-time */
            picturesPurgedAt: string | null;
            /**
             * Format: date-time
             * @description When its pictures are purged at the latest; null without any
             */
            picturesPurgeDueAt: string | null;
            /** @enum {string|null} */
            reason: "I01" | "I02" | "I03" | "I04" | "I05" | "I06" | "I07" | "I08" | "I09" | "I99" | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "expired";
        };
        DecideIdentityInput: {
            /** @enum {string} */
            decision: "approved" | "transferred" | "rejected";
            /** @enum {string|null} */
            reason?: "I01" | "I02" | "I03" | "I04" | "I05" | "I06" | "I07" | "I08" | "I09" | "I99" | null;
            remark?: string | null;
        };
        DecideInput: {
            /** Format: date */
            correctBy?: string | null;
            /** @enum {string} */
            decision: "passed" | "returned" | "rejected";
            /** @enum {string|null} */
            reason?: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark?: string | null;
        };
        DeclarationEligibilityView: {
            /**
             * @description What becomes of one that the rules speak against
             * @enum {string}
             */
            againstVerdict: "with_explanation" | "refused";
            /** @description Why it is declared although the rules speak against it */
            explanation: string | null;
            /** @description Judged when it was submitted; else as it would be now */
            frozen: boolean;
            /**
             * Format: date-time
             * @description When it was submitted, of a frozen one
             */
            judgedAt: string | null;
            /** @description Null where there was nothing to judge by, and of what was submitted before it was judged */
            result: components["schemas"]["EligibilityResultView"] | null;
        };
        DeclarationListItemView: {
            allowedActions: ("edit" | "submit" | "resubmit" | "withdraw" | "reopen" | "claim" | "release" | "pass" | "return" | "reject" | "mark_form_outdated" | "lift_form_mark" | "renew_form" | "assign")[];
            /** Format: date-time */
            createdAt: string;
            examYear: number;
            /** @description In fen; paid on the 国网 */
            feeFen: number;
            /** @description 历史考生 */
            historyCandidate: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            progress: components["schemas"]["ProgressView"];
            project: string;
            /** Format: uuid */
            seasonId: string;
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            subjects: string[];
            /**
             * Format: date-time
             * @description Of the last submission
             */
            submittedAt: string | null;
            version: number;
        };
        DeclarationPageView: {
            items: components["schemas"]["DeclarationListItemView"][];
            nextCursor: string | null;
        };
        DeclarationReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            version: number;
        };
        DeclarationView: {
            allowedActions: ("edit" | "submit" | "resubmit" | "withdraw" | "reopen" | "claim" | "release" | "pass" | "return" | "reject" | "mark_form_outdated" | "lift_form_mark" | "renew_form" | "assign")[];
            /** Format: date-time */
            createdAt: string;
            examYear: number;
            /** @description In fen; paid on the 国网 */
            feeFen: number;
            /** @description 历史考生 */
            historyCandidate: boolean;
            /** Format: uuid */
            id: string;
            /** @description Of specialty and subjects */
            issues: components["schemas"]["IssueView"][];
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            notice: components["schemas"]["NoticeStateView"];
            /** @description What else is in the way of submitting */
            obstacles: components["schemas"]["ObstacleView"][];
            person: components["schemas"]["DeclaringPersonView"] | null;
            progress: components["schemas"]["ProgressView"];
            project: string;
            returned: components["schemas"]["ReturnView"] | null;
            /** Format: uuid */
            seasonId: string;
            sections: components["schemas"]["SectionView"][];
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
            /** @description 诚信承诺, as it reads in that version */
            statementBody: string;
            /** @description 诚信承诺: the version to be signed */
            statementVersion: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            /** @description Of `subjects`, in their order */
            subjectNames: string[];
            subjects: string[];
            /**
             * Format: date-time
             * @description Of the last submission
             */
            submittedAt: string | null;
            unit: components["schemas"]["DeclaringUnitView"] | null;
            version: number;
        };
        DeclaringPersonView: {
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string;
            name: string;
        };
        DeclaringUnitView: {
            /** @description 机构类别 */
            category: string;
            divisionCode: string;
            /** @description 机构编码 */
            institutionCode: string;
            name: string;
            /** @description 主管单位 */
            supervisingUnitName: string | null;
            /** Format: uuid */
            unitId: string;
        };
        DeclineInput: {
            /** @description The candidate reads it */
            reason: string;
            /** @description The version that was seen */
            version: number;
        };
        DefinitionIssueView: {
            /** @enum {string} */
            code: "required" | "unknown_field" | "type_wrong" | "too_short" | "too_long" | "too_small" | "too_large" | "format_wrong" | "checksum_wrong" | "not_allowed" | "not_found" | "date_invalid" | "date_in_future" | "date_order_wrong" | "date_after_cutoff" | "age_implausible" | "character_not_allowed" | "duplicate" | "expired" | "not_complete" | "kind_wrong" | "not_offered" | "count_wrong" | "reason_required" | "remark_required" | "locked" | "cycle" | "easily_guessed";
            detail: string;
            pointer: string;
        };
        DeleteAccountInput: {
            /**
             * @description What the person has typed
             * @enum {string}
             */
            confirmation: "注销账号";
        };
        DeletionReceiptView: {
            /** Format: date-time */
            deletedAt: string;
            /** @description The categories that were erased */
            erased: ("identity" | "messages" | "declarations" | "corrections" | "credentials" | "affiliations" | "readings" | "files" | "sign_in")[];
            /** @description What the law keeps of it */
            kept: components["schemas"]["KeptRecordsView"][];
            /** Format: uuid */
            number: string;
        };
        DeletionView: {
            /** @description What the law keeps of it */
            kept: components["schemas"]["KeptRecordsView"][];
            /** @description Everything that stands against it */
            obstacles: ("identity_under_review" | "declaration_under_review" | "declaration_returned" | "declaration_approved")[];
            possible: boolean;
            /** @description Whether this session was begun anew, as deleting asks */
            signedInAnew: boolean;
        };
        DeliveryPageView: {
            items: components["schemas"]["DeliveryView"][];
            nextCursor: string | null;
        };
        DeliveryView: {
            /** Format: date-time */
            at: string;
            attempts: number;
            /** @description Of WeChat */
            errcode: number | null;
            /** @enum {string} */
            kind: "declaration_submitted" | "declaration_passed" | "declaration_approved" | "declaration_returned" | "declaration_rejected" | "declaration_reopened" | "declaration_reopening_ended" | "declaration_deadline_near" | "declaration_paper_ends_soon" | "declaration_form_outdated" | "declaration_form_in_order" | "claim_taken_away" | "case_assigned" | "identity_verified" | "identity_rejected" | "identity_expired" | "identity_document_transferred" | "identity_corrected" | "identity_correction_rejected" | "identity_conflict" | "identity_tried_by_another" | "identity_pictures_purged" | "affiliation_ended_by_unit" | "correction_made" | "correction_declined" | "commission_fetch_failed";
            /** Format: uuid */
            messageId: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "refused" | "failed";
            /** @enum {string} */
            topic: "review_result" | "deadline" | "identity_result";
        };
        DetailsInput: {
            /** Format: uuid */
            applicationForm?: string | null;
            /** @description Why it is declared although the rules speak against it */
            eligibilityExplanation?: string | null;
            /**
             * @description 是否在编
             * @enum {string|null}
             */
            establishment?: "permanent" | "non_permanent" | null;
            otherProof?: string[] | null;
            /** @description 历史考生: last year’s 档案号 */
            previousFileNumber?: string | null;
            /** @description 历史考生: code of the specialty sat last year */
            previousSpecialtyCode?: string | null;
            /** @description 国网验证码; kept sealed, shown masked */
            registrationCode?: string | null;
            /** @description 国网网报号 */
            registrationNumber?: string | null;
            residencyCertificate?: boolean | null;
            residencyEndYear?: number | null;
            /** Format: uuid */
            residencyPicture?: string | null;
            residencySpecialty?: string | null;
            residencyUnit?: string | null;
        };
        DisputeView: {
            field: string;
            /** @description What the commission says, or the unit */
            supplied: string;
        };
        DocumentCheckView: {
            /** @enum {string} */
            check: "format" | "check_character" | "birth_date" | "age" | "born_as_typed" | "sex_as_typed";
            passed: boolean;
        };
        DocumentReadingsView: {
            items: components["schemas"]["DocumentReadingView"][];
        };
        DocumentReadingView: {
            /** @description Of the section: the one that holds the file */
            field: string;
            fields: components["schemas"]["ReadFieldView"][];
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * @description As which paper it was read
             * @enum {string|null}
             */
            kind: "education_certificate" | "chsi_registration_form" | "chsi_report" | "secondary_school_proof" | "physician_qualification" | "physician_licence" | "nurse_licence" | "professional_title" | "residency_certificate" | "national_application_form" | "social_security_proof" | null;
            /** @description Version of the recogniser */
            recognizer: string | null;
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string} */
            status: "queued" | "reading" | "read" | "unreadable" | "failed";
        };
        DraftRebasedView: {
            baseVersion: number;
            /** @description Published since, and changed otherwise in the draft, which keeps its own value */
            conflicts: components["schemas"]["SeasonChangeView"][];
            version: number;
        };
        DraftReceipt: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        DraftSavedView: {
            /** @description What it still lacks */
            issues: components["schemas"]["DefinitionIssueView"][];
            version: number;
        };
        DroppedSpecialtyView: {
            code: string;
            /** @description Where its subjects are taken */
            mergedInto: string[];
            name: string;
        };
        DryRunView: {
            /** @description It would follow; null for a new season */
            baseVersion: number | null;
            changes: components["schemas"]["SeasonChangeView"][];
            effects: components["schemas"]["SeasonEffectView"][];
            issues: components["schemas"]["DefinitionIssueView"][];
            /** @description Another version was published meanwhile: rebase first */
            outdated: boolean;
            /** @description Project and exam year are taken by a published season */
            taken: boolean;
            /** @description `If-Match` of the publication; null while it is refused */
            token: string | null;
        };
        DuplicateView: {
            /** @description To be laid beside those of the case */
            details: components["schemas"]["RegisteredDetailsView"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unit" | "registration";
            sameCode: boolean;
            /** @description Of the names, in per cent; 80 and more is shown */
            similarity: number;
            /** @enum {string} */
            status: "active" | "suspended" | "closed" | "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
        };
        EarlierIdentityCaseView: {
            /** Format: date-time */
            closedAt: string | null;
            /** @enum {string|null} */
            reason: "I01" | "I02" | "I03" | "I04" | "I05" | "I06" | "I07" | "I08" | "I09" | "I99" | null;
            remark: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** @description Of this account; otherwise another one sent the same document */
            sameAccount: boolean;
        };
        EditCredentialInput: {
            fields: {
                diplomaNumber?: string | null;
                /** Format: uuid */
                diplomaPicture?: string | null;
                enteredOn?: string | null;
                graduatedOn?: string | null;
                /** @enum {string|null} */
                level?: "11" | "14" | "17" | "21" | "28" | "31" | "41" | "44" | "47" | null;
                major?: string | null;
                /** @enum {string|null} */
                majorType?: "medical" | "non_medical" | null;
                school?: string | null;
                /** @enum {string|null} */
                schoolingLength?: "1" | "1.5" | "2" | "2.5" | "3" | "3.5" | "4" | "5" | "6" | "7" | "8" | null;
                /** @enum {string|null} */
                studyForm?: "FULL_TIME_HIGHER" | "FULL_TIME_SECONDARY" | "ADULT_FULL" | "ADULT_EVENING" | "ADULT_CORRESPONDENCE" | "SELF_STUDY" | "ONLINE" | "OPEN" | "PART_TIME_GRADUATE" | "ADULT_SECONDARY" | "OVERSEAS" | "OTHER" | null;
                /** Format: uuid */
                verificationFile?: string | null;
                verificationNumber?: string | null;
            } | {
                authority?: string | null;
                certificateNumber?: string | null;
                /** @enum {string|null} */
                class?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50" | null;
                /** @enum {string|null} */
                grade?: "practising" | "assistant" | null;
                /** Format: date */
                issuedOn?: string | null;
                /** Format: uuid */
                picture?: string | null;
            } | {
                authority?: string | null;
                /** @enum {string|null} */
                category?: "10" | "20" | "30" | "41" | "42" | "43" | "44" | "45" | "46" | "50" | null;
                /** Format: date */
                firstRegisteredOn?: string | null;
                /** Format: date */
                issuedOn?: string | null;
                /** @enum {string|null} */
                level?: "practising" | "assistant" | null;
                licenceNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                practiceUnit?: string | null;
                scope?: string | null;
            } | {
                authority?: string | null;
                certificateNumber?: string | null;
                grantedOn?: string | null;
                /** @enum {string|null} */
                level?: "junior_assistant" | "junior" | "intermediate" | "associate_senior" | "senior" | null;
                managementNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                specialty?: string | null;
                /** @enum {string|null} */
                title?: "231" | "232" | "233" | "234" | "235" | "241" | "242" | "243" | "244" | "245" | "251" | "252" | "253" | "254" | "255" | "261" | "262" | "263" | "264" | "265" | null;
            } | {
                authority?: string | null;
                /** Format: date */
                firstRegisteredOn?: string | null;
                licenceNumber?: string | null;
                /** Format: uuid */
                picture?: string | null;
                practiceUnit?: string | null;
                /** Format: date */
                renewedOn?: string | null;
                /** Format: date */
                validUntil?: string | null;
            } | {
                endedOn?: string | null;
                /** @enum {string|null} */
                family?: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice" | null;
                /** Format: uuid */
                proof?: string | null;
                specialty?: string | null;
                startedOn?: string | null;
                unit?: string | null;
            };
            /** @description The version that was changed */
            version: number;
        };
        EditUnitInput: {
            address: string;
            /** @description 单位考试负责人 */
            officer: components["schemas"]["ContactInput"];
            /** @description 负责人 */
            responsible: components["schemas"]["ContactInput"];
            /** @description As it was read */
            version: number;
        };
        EducationAnswer: {
            graduatedOn: string | null;
            /** @enum {string|null} */
            level: "secondary" | "associate" | "bachelor" | "master" | "doctor" | null;
            medical: boolean | null;
        };
        EligibilityResultView: {
            /** @description What every path asks */
            common: components["schemas"]["ConditionView"][];
            /**
             * Format: date
             * @description The day up to which all is counted, inclusive
             */
            cutoffOn: string;
            /** @description The first year whose 31 December makes the candidate eligible */
            earliestCutoffYear: number | null;
            /** @enum {string} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            /** @description The path that is satisfied, or needs least */
            nearestPath: string | null;
            /** @description Of the specialty’s level and family */
            paths: components["schemas"]["PathView"][];
            rules: components["schemas"]["AppliedRulesView"];
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string} */
            verdict: "eligible" | "needs_evidence" | "ineligible";
            warnings: ("MONTH_PRECISION" | "WORK_GAP" | "NON_MEDICAL_MAJOR" | "EDUCATION_ABOVE_LEVEL" | "PHYSICIAN_CLASS_UNCONFIRMED")[];
        };
        EndMembershipInput: {
            /** @description The person reads it */
            reason: string;
        };
        EnrolmentView: {
            /** @description The same as an `otpauth://` address, for a QR code */
            otpauthUri: string;
            /** @description Base32, to be typed */
            secret: string;
        };
        EvidenceFindingView: {
            /** @enum {string} */
            code: "name_differs" | "document_number_differs" | "birth_date_differs" | "number_differs" | "date_differs" | "school_differs" | "level_differs" | "major_differs" | "study_form_differs" | "schooling_length_differs" | "class_differs" | "grade_differs" | "scope_differs" | "title_differs" | "specialty_differs" | "authority_differs" | "unit_differs" | "qualification_number_differs" | "registration_number_differs" | "registration_code_differs" | "declared_level_differs" | "declared_specialty_differs" | "application_form_differs" | "form_older_than_edit" | "form_perhaps_older_than_edit" | "practice_unit_not_declaring" | "paper_unit_not_declaring" | "diploma_number_layout_unusual" | "diploma_number_level_differs" | "diploma_number_year_differs" | "diploma_number_study_form_differs" | "study_shorter_than_schooling" | "major_not_medical" | "certificate_of_other_person" | "certificate_class_differs" | "certificate_grade_differs" | "certificate_year_differs" | "licence_class_differs" | "licence_grade_differs" | "dates_out_of_order" | "too_young" | "registered_before_qualified" | "experience_before_graduation" | "chsi_code_ended" | "chsi_code_ends_soon" | "licence_expired" | "licence_ends_soon" | "month_too_old" | "other_paper" | "number_on_two_people" | "picture_on_two_people" | "registration_number_on_two_people" | "binding_burst";
            /** @description Of the section; `unit` and others that are no field belong to it as a whole */
            field: string;
            params: {
                [key: string]: string | number;
            };
            places: components["schemas"]["FindingPlaceView"][];
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string} */
            severity: "high" | "notice";
        };
        ExportFilterView: {
            divisionCode: string | null;
            examYear: number;
            flags: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
            /** @enum {string|null} */
            level: "junior_assistant" | "junior" | "intermediate" | null;
            project: string;
            /** @enum {string|null} */
            queue: "unit" | "exam_point" | "province" | "returned" | "approved" | "rejected" | "withdrawn" | null;
            /** Format: uuid */
            seasonId: string;
            specialtyCode: string | null;
            specialtyName: string | null;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            waitingDays: number | null;
            withoutFlags: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
        };
        ExportLinkView: {
            /** Format: date-time */
            expiresAt: string;
            url: string;
        };
        ExportPageView: {
            items: components["schemas"]["ExportView"][];
            nextCursor: string | null;
        };
        ExportReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "requested" | "running" | "ready" | "failed" | "expired" | "cancelled";
        };
        ExportView: {
            allowedActions: ("download" | "cancel")[];
            bytes: number | null;
            /** Format: date-time */
            expiresAt: string | null;
            filter: components["schemas"]["ExportFilterView"];
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Whether names and numbers are masked */
            masked: boolean;
            /** Format: date-time */
            requestedAt: string;
            rowsDone: number;
            rowsEstimated: number;
            /** @enum {string} */
            status: "requested" | "running" | "ready" | "failed" | "expired" | "cancelled";
        };
        ExtendWindowInput: {
            closesAt: string;
            reason: string;
            /** @description That it ends earlier than before is meant */
            shorten?: boolean;
            /** @enum {string} */
            target: "declaration" | "unit" | "exam_point" | "province";
            version: number;
        };
        FeeFields: {
            baseFen: number;
            perSubjectFen: number;
        };
        FeesFields: {
            intermediate: components["schemas"]["FeeFields"];
            junior: components["schemas"]["FeeFields"];
            junior_assistant: components["schemas"]["FeeFields"];
        };
        FieldChangeView: {
            after: (string | number | boolean | string[]) | null;
            before: (string | number | boolean | string[]) | null;
            /**
             * Format: uuid
             * @description Which of 工作经历, by its credential; null in other sections
             */
            entryId: string | null;
            field: string;
            /** @description `before` and `after` are ids of files */
            file: boolean;
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "replaced";
        };
        FileLinkView: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Relative to the API; good for one minute */
            url: string;
        };
        FileView: {
            bytes: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mediaType: "image/jpeg" | "application/pdf";
            /** @description Of a PDF */
            pages: number | null;
            /** @description SHA-256 of the content, hexadecimal */
            sha256: string;
        };
        FindingPlaceView: {
            /** @description Null where it was not read of a picture */
            box: components["schemas"]["BoxView"] | null;
            /** @description Of the section; for a paper the one that holds its file */
            field: string | null;
            /**
             * Format: uuid
             * @description The file, for a cut-out
             */
            fileId: string | null;
            page: number | null;
            paper: components["schemas"]["PaperFieldView"] | null;
            /**
             * @description Null for identity, unit and other declarations
             * @enum {string|null}
             */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details" | null;
            /** @enum {string} */
            source: "document" | "form" | "identity" | "unit" | "other_declaration";
            /** @description Numbers masked but for where they differ; empty where only the fact is told */
            value: string;
        };
        FindingResolutionView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            remark: string;
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        FindingResolvedView: {
            /**
             * Format: date-time
             * @description The resolution has prolonged the claim
             */
            claimExpiresAt: string;
            /** Format: uuid */
            id: string;
            remark: string;
            version: number;
        };
        FindingView: {
            activityId: string | null;
            /** @enum {string} */
            kind: "altered" | "deleted" | "link_missing" | "inserted" | "tail_cut" | "anchor_differs";
            sequence: string | null;
        };
        FoundActivitiesView: {
            items: components["schemas"]["FoundActivityView"][];
            nextCursor: string | null;
        };
        FoundActivityView: {
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
            /** @enum {string|null} */
            actorRole: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor" | null;
            /** @description Codes, states, versions, remarks of reviewers */
            detail: {
                [key: string]: unknown;
            };
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            ownerId: string | null;
            /** Format: uuid */
            requestId: string | null;
            sequence: string | null;
            /** Format: uuid */
            sessionId: string | null;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "account" | "session" | "identity" | "unit" | "affiliation" | "credential" | "correction" | "file" | "season" | "season_draft" | "rule_set" | "rule_set_draft" | "declaration" | "message" | "registration" | "unit_import" | "export" | "activity" | "keys";
            /** @enum {string} */
            type: "session.started" | "session.refreshed" | "session.ended" | "session.refresh_reused" | "session.sign_in_failed" | "session.second_factor_failed" | "consent.given" | "picture_consent.given" | "picture_consent.withdrawn" | "account.exported" | "account.export_downloaded" | "account.deleted" | "staff.created" | "staff.disabled" | "staff.granted" | "staff.revoked" | "staff.password_changed" | "staff.second_factor_enrolled" | "staff.recovery_code_used" | "staff.renamed" | "staff.enabled" | "staff.password_reset" | "staff.second_factor_reset" | "staff.unlocked" | "identity.try_reserved" | "identity.try_refunded" | "identity.refused" | "identity.verified" | "identity.review_requested" | "identity.review_withdrawn" | "identity.review_rejected" | "identity.review_expired" | "identity.review_claimed" | "identity.review_released" | "identity.document_transferred" | "identity.correction_requested" | "identity.corrected" | "identity.correction_rejected" | "identity.picture_viewed" | "identity.number_revealed" | "identity.conflict_found" | "identity.tried_by_another" | "identity.pictures_purged" | "identity.case_forgotten" | "unit.registered" | "unit.edited" | "unit.reregistered" | "unit.code_rotated" | "unit.suspended" | "unit.resumed" | "unit.closed" | "unit.import_checked" | "unit.import_applied" | "unit.import_outdated" | "unit.import_report_taken" | "registration.submitted" | "registration.corrected" | "registration.withdrawn" | "registration.claimed" | "registration.released" | "registration.approved" | "registration.returned" | "registration.rejected" | "registration.handed_over" | "registration.forgotten" | "affiliation.bound" | "affiliation.changed" | "affiliation.unbound" | "affiliation.ended_by_unit" | "affiliation.code_refused" | "credential.added" | "credential.edited" | "credential.removed" | "credential.fetch_requested" | "credential.fetch_postponed" | "credential.fetch_failed" | "credential.fetched" | "credential.corrected" | "correction.reported" | "correction.corrected" | "correction.declined" | "correction.confirmed" | "correction.contested" | "correction.withdrawn" | "correction.moved" | "file.uploaded" | "file.opened" | "file.removed" | "file.recognised" | "file.reading_opened" | "rule_set.draft_created" | "rule_set.draft_saved" | "rule_set.draft_discarded" | "rule_set.published" | "season.draft_created" | "season.draft_saved" | "season.draft_discarded" | "season.published" | "season.window_extended" | "season.reopened" | "season.reopening_ended" | "declaration.reopening_ended" | "declaration.started" | "declaration.saved" | "declaration.submitted" | "declaration.resubmitted" | "declaration.withdrawn" | "declaration.reopened" | "declaration.claimed" | "declaration.released" | "declaration.passed" | "declaration.returned" | "declaration.rejected" | "declaration.assigned" | "declaration.form_marked_outdated" | "declaration.form_mark_lifted" | "declaration.form_renewed" | "declaration.notice_acknowledged" | "declaration.section_decided" | "declaration.deadline_near" | "declaration.findings_changed" | "declaration.finding_resolved" | "declaration.paper_ends_soon" | "message.agreed" | "message.resent" | "export.requested" | "export.finished" | "export.failed" | "export.cancelled" | "export.expired" | "export.downloaded" | "activity.searched" | "activity.verification_requested" | "activity.verified" | "keys.changed" | "keys.resealed" | "personal_data.read" | "personal_data.revealed";
        };
        GivePictureConsentInput: {
            /** @description The version that was shown */
            version: string;
        };
        GrantInput: {
            /** @description For `exam_point_reviewer`: the division of the exam point */
            divisionCode?: string;
            /** @enum {string} */
            role: "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor";
            /**
             * Format: uuid
             * @description For `unit_officer`
             */
            unitId?: string;
        };
        GrantReopeningInput: {
            /**
             * Format: uuid
             * @description Returned or withdrawn; else the document says who
             */
            declarationId?: string;
            documentNumber?: string;
            /** @enum {string} */
            documentType?: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            reason: string;
            /** Format: uuid */
            seasonId: string;
            until: string;
        };
        GrantView: {
            /** @description The division it is held over */
            divisionCode: string | null;
            divisionName: string | null;
            /** @enum {string} */
            role: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor";
            /**
             * Format: uuid
             * @description The unit it is held over, with the units below
             */
            unitId: string | null;
            unitName: string | null;
        };
        HandoverStateView: {
            /** Format: date-time */
            collectedAt: string | null;
            /**
             * Format: date-time
             * @description Not collected by then, both are forgotten
             */
            until: string;
        };
        HandoverView: {
            /** @description 单位确认码, `XXXX-XXXX` */
            confirmationCode: string;
            /** @description To be changed at the first sign-in */
            initialPassword: string;
            userName: string;
        };
        HistorySubjectsView: {
            max: number;
            min: number;
        };
        IdentityCaseReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "expired";
            version: number;
        };
        IdentityClaimedView: {
            /**
             * Format: date-time
             * @description Claiming again prolongs it
             */
            expiresAt: string;
        };
        IdentityClaimView: {
            byName: string | null;
            mine: boolean;
            /**
             * Format: date-time
             * @description Until when, unless it is claimed again
             */
            until: string;
        };
        IdentityConflictView: {
            maskedName: string;
            /** @enum {string|null} */
            method: "automatic" | "manual" | null;
            /** @description A declaration of it is under review: nothing can be taken from it now */
            underReview: boolean;
            /** Format: date-time */
            verifiedAt: string | null;
        };
        IdentityCorrectionInput: {
            /**
             * Format: binary
             * @description Of every document but a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            back?: string;
            /**
             * Format: date
             * @description 出生日期, as printed
             */
            bornOn: string;
            /**
             * Format: binary
             * @description Of a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            data_page?: string;
            /** @description 证件编号, in any spelling */
            documentNumber: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /**
             * Format: binary
             * @description Of every document but a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            front?: string;
            /** @description 姓名, as printed */
            name: string;
            /**
             * Format: binary
             * @description Of a passport, where another page matters; image/jpeg, image/png, image/webp; at most 10 MB
             */
            other_page?: string;
            /**
             * Format: binary
             * @description A paper that shows the change; only what was recorded wrongly needs none; image/jpeg, image/png, image/webp; at most 10 MB
             */
            proof?: string;
            /** @enum {string} */
            reason: "name_changed" | "number_changed" | "recorded_wrongly" | "document_replaced";
            /** @enum {string} */
            sex: "male" | "female";
        };
        IdentityCorrectionView: {
            /** @description None once it is forgotten */
            changed: ("name" | "document_type" | "document_number" | "birth")[];
            /** @enum {string|null} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT" | null;
            maskedNumber: string | null;
            /** @description Whole for the claimant of a pending case, else its first character; null once it is forgotten */
            name: string | null;
            /** @enum {string} */
            reason: "name_changed" | "number_changed" | "recorded_wrongly" | "document_replaced";
            /** @description A declaration of the person is under review: it cannot be approved now */
            underReview: boolean;
        };
        IdentityQueueItemView: {
            claim: components["schemas"]["IdentityClaimView"] | null;
            /** @description Another account is verified with the same document */
            conflict: boolean;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /**
             * Format: date-time
             * @description Undecided by then, it expires
             */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            maskedName: string;
            maskedNumber: string;
            /** @enum {string} */
            origin: "manual_request" | "conflict" | "correction";
            /** Format: date-time */
            requestedAt: string;
        };
        IdentityQueueView: {
            /** @description Of the whole list, with its first page */
            count: number | null;
            /** @description There are more than `count` */
            countIsCapped: boolean;
            items: components["schemas"]["IdentityQueueItemView"][];
            nextCursor: string | null;
        };
        IdentityReviewView: {
            allowedActions: ("withdraw" | "claim" | "release" | "approve" | "transfer" | "reject")[];
            checks: components["schemas"]["DocumentCheckView"][];
            claim: components["schemas"]["IdentityClaimView"] | null;
            /** Format: date-time */
            closedAt: string | null;
            conflict: components["schemas"]["IdentityConflictView"] | null;
            /** @description For `If-Match` of the decision: the case and the conflict as seen */
            contentTag: string;
            /** @description Null where it is none */
            correction: components["schemas"]["IdentityCorrectionView"] | null;
            decidedByName: string | null;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            earlier: components["schemas"]["EarlierIdentityCaseView"][];
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            maskedNumber: string | null;
            /** @description Whole for the claimant of a pending case, else its first character; null once it is forgotten */
            name: string | null;
            /** @enum {string} */
            origin: "manual_request" | "conflict" | "correction";
            /** @description Pictures to be opened; none but for the claimant of a pending case */
            pictures: ("front" | "back" | "data_page" | "other_page" | "proof")[];
            /** Format: date-time */
            picturesPurgedAt: string | null;
            /**
             * Format: date-time
             * @description When the pictures of an ended case are purged at the latest; null without any
             */
            picturesPurgeDueAt: string | null;
            /** @enum {string|null} */
            reason: "I01" | "I02" | "I03" | "I04" | "I05" | "I06" | "I07" | "I08" | "I09" | "I99" | null;
            remark: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** @description Numbers that he can have shown today; null but for the claimant of a pending case */
            revealsLeft: number | null;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "expired";
        };
        IdentityView: {
            /**
             * @description What stands against a correction of it now; null when one can be asked for
             * @enum {string|null}
             */
            correctionObstacle: "not_verified" | "identity_review_pending" | "identity_locked_by_declaration" | null;
            /** @enum {string|null} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT" | null;
            /**
             * Format: date-time
             * @description The midnight in Beijing at which a lock ends; null without one
             */
            lockedUntil: string | null;
            /** @description The last case that reviewers had */
            manualReview: components["schemas"]["OwnIdentityCaseView"] | null;
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string | null;
            /** @enum {string|null} */
            method: "automatic" | "manual" | null;
            /** @description The whole name: it is shown to nobody else */
            name: string | null;
            /** @description Without it no picture is accepted */
            pictureConsent: components["schemas"]["PictureConsentView"];
            /** @enum {string} */
            status: "unverified" | "pending" | "verified" | "rejected";
            /** @description Automatic tries that this account has left today */
            triesLeft: number;
            /** @description The same for the document that this account tried last today */
            triesLeftForLastDocument: number | null;
            /** Format: date-time */
            verifiedAt: string | null;
            ways: components["schemas"]["OfferedWayView"][];
        };
        ImportChangeView: {
            /** Format: uuid */
            credentialId: string;
            /** @description Fields that follow it; where none does, it says otherwise than the candidate */
            fields: string[];
            /** @enum {string} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
        };
        InboxView: {
            items: components["schemas"]["MessageView"][];
            nextCursor: string | null;
            unread: number;
            /** @description There are more than `unread` */
            unreadIsCapped: boolean;
        };
        InitialPasswordView: {
            /** @description Shown once, to be changed at the next sign-in */
            initialPassword: string;
        };
        IssueView: {
            /** @enum {string} */
            code: "required" | "unknown_field" | "type_wrong" | "too_short" | "too_long" | "too_small" | "too_large" | "format_wrong" | "checksum_wrong" | "not_allowed" | "not_found" | "date_invalid" | "date_in_future" | "date_order_wrong" | "date_after_cutoff" | "age_implausible" | "character_not_allowed" | "duplicate" | "expired" | "not_complete" | "kind_wrong" | "not_offered" | "count_wrong" | "reason_required" | "remark_required" | "locked" | "cycle" | "easily_guessed";
            detail: string;
            /** @description JSON pointer into the form */
            pointer: string;
        };
        JudgedSectionsView: {
            accepted: number;
            returned: number;
            /** @description Sections to be judged in all */
            total: number;
        };
        JudgedView: {
            /**
             * Format: date-time
             * @description The verdict has prolonged the claim
             */
            claimExpiresAt: string;
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark: string | null;
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string} */
            verdict: "accepted" | "returned";
        };
        JudgeSectionInput: {
            /** @enum {string|null} */
            reason?: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark?: string | null;
            /** @enum {string} */
            verdict: "accepted" | "returned";
        };
        KeptRecordsView: {
            count: number;
            /** @enum {string} */
            kind: "exam_archive" | "record" | "blind_index";
        };
        LevelCountView: {
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            queues: components["schemas"]["QueueCountView"][];
            total: number;
        };
        LevelView: {
            baseFen: number;
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            perSubjectFen: number;
            specialties: components["schemas"]["SpecialtyView"][];
        };
        ListedUnitView: {
            /** @description 机构类别, WS 218 */
            category: components["schemas"]["CodeNameView"];
            /** @description 行政区划, GB/T 2260 */
            division: components["schemas"]["CodeNameView"];
            /** @description It is the 主管单位 of others */
            hasSubUnits: boolean;
            /** Format: uuid */
            id: string;
            /** @description 机构编码 */
            institutionCode: string;
            name: string;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
            /** @description 主管单位 */
            supervisingUnit: components["schemas"]["UnitReferenceView"] | null;
        };
        ManualRequestInput: {
            /**
             * Format: binary
             * @description Of every document but a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            back?: string;
            /**
             * Format: date
             * @description 出生日期, as printed
             */
            bornOn: string;
            /**
             * Format: binary
             * @description Of a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            data_page?: string;
            /** @description 证件编号, in any spelling */
            documentNumber: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /**
             * Format: binary
             * @description Of every document but a passport; image/jpeg, image/png, image/webp; at most 10 MB
             */
            front?: string;
            /** @description 姓名, as printed */
            name: string;
            /**
             * Format: binary
             * @description Of a passport, where another page matters; image/jpeg, image/png, image/webp; at most 10 MB
             */
            other_page?: string;
            /** @enum {string} */
            sex: "male" | "female";
        };
        MemberPage: {
            /** @description Of the whole list, with its first page */
            count: number | null;
            /** @description There are more than `count` */
            countIsCapped: boolean;
            items: components["schemas"]["MemberView"][];
            nextCursor: string | null;
        };
        MemberSearchInput: {
            /** @description The whole number, in any spelling */
            documentNumber?: string;
            /**
             * @description With `documentNumber`
             * @enum {string}
             */
            documentType?: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /** @description Any part of the name */
            name?: string;
        };
        MemberView: {
            /** Format: uuid */
            accountId: string;
            allowedActions: "end"[];
            /** Format: date-time */
            boundAt: string;
            /**
             * Format: date-time
             * @description Null for a present member
             */
            endedAt: string | null;
            /** @enum {string|null} */
            endKind: "changed" | "unbound" | "ended_by_unit" | null;
            /** @description The officer's reason, which the person reads too */
            endReason: string | null;
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string | null;
            /** @description Null while the person is not verified */
            name: string | null;
        };
        MessageSubjectView: {
            /** Format: uuid */
            id: string;
            kind: string;
        };
        MessageView: {
            /** Format: date-time */
            at: string;
            body: string;
            /**
             * @description Over WeChat; null: in the app only
             * @enum {string|null}
             */
            delivery: "waiting" | "sent" | "refused" | "failed" | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "declaration_submitted" | "declaration_passed" | "declaration_approved" | "declaration_returned" | "declaration_rejected" | "declaration_reopened" | "declaration_reopening_ended" | "declaration_deadline_near" | "declaration_paper_ends_soon" | "declaration_form_outdated" | "declaration_form_in_order" | "claim_taken_away" | "case_assigned" | "identity_verified" | "identity_rejected" | "identity_expired" | "identity_document_transferred" | "identity_corrected" | "identity_correction_rejected" | "identity_conflict" | "identity_tried_by_another" | "identity_pictures_purged" | "affiliation_ended_by_unit" | "correction_made" | "correction_declined" | "commission_fetch_failed";
            /** Format: date-time */
            readAt: string | null;
            subject: components["schemas"]["MessageSubjectView"];
            title: string;
        };
        MeView: {
            /** Format: uuid */
            accountId: string;
            /** @description Staff only */
            displayName: string | null;
            grants: components["schemas"]["GrantView"][];
            passwordChangeRequired: boolean;
            /** @description What the grants allow, over whichever records */
            permissions: ("session:manage" | "privacy:manage" | "identity:verify" | "identity:read" | "identity:review" | "affiliation:read" | "affiliation:change" | "affiliation:end" | "unit:search" | "unit:read" | "unit:code-rotate" | "unit:edit" | "unit:request" | "unit:review" | "unit:close" | "unit:import" | "credential:read" | "credential:edit" | "correction:report" | "correction:decide" | "file:upload" | "file:read" | "file:remove" | "season:read" | "season-version:read" | "season:edit" | "season:publish" | "rule-set:read" | "rule-set:edit" | "rule-set:publish" | "declaration:read" | "declaration:edit" | "declaration:submit" | "declaration:withdraw" | "case:read" | "declaration:review" | "declaration:release" | "declaration:reopen" | "staff:manage" | "activity:read" | "message:read" | "message:agree" | "message:resend" | "work-list:read" | "next-steps:read" | "report:read" | "export:make" | "export:unmask")[];
            /** @description Unused recovery codes */
            recoveryCodesLeft: number;
            /**
             * Format: date-time
             * @description Since when the authenticator is enrolled; staff only
             */
            secondFactorEnrolledAt: string | null;
            /** @description Until it is done in this session, nothing else is answered */
            secondFactorEnrolmentRequired: boolean;
            /** Format: uuid */
            sessionId: string;
            /** @description Staff only */
            userName: string | null;
        };
        NamedSpecialtyView: {
            code: string;
            name: string;
        };
        NewCodeView: {
            /** @description 单位确认码, `XXXX-XXXX` */
            code: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            issuedAt: string;
        };
        NewGrantView: {
            /** Format: uuid */
            id: string;
        };
        NewStaffInput: {
            displayName: string;
            /** @description The person's own, for four eyes by person; never shown again */
            documentNumber?: string;
            /**
             * @description With `documentNumber`
             * @enum {string}
             */
            documentType?: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            grants: components["schemas"]["GrantInput"][];
            userName: string;
        };
        NewStaffView: {
            /** Format: uuid */
            accountId: string;
            /** @description Shown once, to be changed at the first sign-in */
            initialPassword: string | null;
            userName: string;
        };
        NextCaseInput: {
            /** @enum {string} */
            level?: "junior_assistant" | "junior" | "intermediate";
            /** Format: uuid */
            seasonId?: string;
            specialtyCode?: string;
        };
        NextCaseView: {
            /** @description Null when none waits that he may take */
            claimed: components["schemas"]["ClaimedCaseView"] | null;
        };
        NextIdentityCaseView: {
            /** Format: date-time */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @description Null when none waits
             */
            id: string | null;
        };
        NextRegistrationView: {
            /** Format: date-time */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @description Null when none waits
             */
            id: string | null;
        };
        NextStepsView: {
            /** @description In the order in which to do them */
            items: components["schemas"]["NextStepView"][];
            /**
             * Format: date-time
             * @description The time by which it was told
             */
            now: string;
        };
        NextStepView: {
            /** @description How many, where it is about several */
            count: number | null;
            /** @description Until then, in days of the Beijing calendar; 0 on the last one */
            daysLeft: number | null;
            /** Format: uuid */
            declarationId: string | null;
            examYear: number | null;
            /** @enum {string} */
            kind: "verify_identity" | "verify_identity_again" | "await_identity_review" | "correct_declaration" | "renew_form" | "confirm_correction" | "bind_unit" | "continue_draft" | "start_declaration" | "complete_credentials" | "await_declaration_review";
            project: string | null;
            /** Format: uuid */
            seasonId: string | null;
            /** Format: date-time */
            since: string | null;
            specialtyName: string | null;
            /**
             * @description Who has it, or sent it back
             * @enum {string|null}
             */
            stage: "unit" | "exam_point" | "province" | null;
            /**
             * @description `now`: it can be done; `later`: after what stands before it; `waiting`: others are at it
             * @enum {string}
             */
            state: "now" | "later" | "waiting";
            /**
             * Format: date-time
             * @description The first instant that is too late
             */
            until: string | null;
        };
        NoticeAcknowledgedView: {
            /** Format: date-time */
            acknowledgedAt: string;
        };
        NoticeFields: {
            body: string;
            title: string;
            version: string;
        };
        NoticeStateView: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            acknowledgedVersion: string | null;
            /** @description To be acknowledged */
            version: string;
        };
        NoticeView: {
            body: string;
            title: string;
            version: string;
        };
        NurseLicenceAnswer: {
            firstRegisteredOn: string | null;
            /** @description Whether the 执业地点 is the declaring unit */
            practiceUnitIsDeclaring: boolean | null;
            validUntil: string | null;
        };
        ObstacleView: {
            /** @enum {string} */
            code: "shape_invalid" | "unknown_field" | "malformed_body" | "cursor_invalid" | "idempotency_key_required" | "idempotency_key_invalid" | "idempotency_key_reused" | "in_flight" | "method_not_allowed" | "not_acceptable" | "request_too_slow" | "payload_too_large" | "head_too_large" | "media_type_unsupported" | "precondition_required" | "rate_limited" | "unauthenticated" | "session_ended" | "refresh_reused" | "credentials_wrong" | "sign_in_locked" | "second_factor_required" | "second_factor_wrong" | "second_factor_enrolment_required" | "password_change_required" | "password_invalid" | "wechat_code_invalid" | "wechat_code_used" | "wechat_unavailable" | "wechat_preview_only" | "authorisation_not_ours" | "web_sign_in_not_offered" | "consent_required" | "picture_consent_required" | "sign_in_anew_required" | "account_in_use" | "forbidden" | "own_account" | "last_administrator" | "duties_incompatible" | "scope_unsuitable" | "not_found" | "version_stale" | "content_changed" | "duplicate" | "not_now" | "file_broken" | "file_encrypted" | "file_too_many_pixels" | "file_too_many_pages" | "file_active_content" | "spreadsheet_formulas" | "spreadsheet_too_large" | "spreadsheet_headings_wrong" | "file_in_use" | "document_number_invalid" | "name_invalid" | "identity_refused" | "identity_name_unreadable" | "identity_conflict" | "identity_document_locked" | "identity_account_locked" | "identity_too_many_documents" | "identity_already_verified" | "identity_review_pending" | "identity_automatic_first" | "identity_requests_exhausted" | "identity_case_closed" | "identity_document_held" | "identity_document_free" | "identity_holder_under_review" | "identity_locked_by_declaration" | "identity_correction_unchanged" | "birth_date_invalid" | "reveals_exhausted" | "not_verified" | "recognizer_busy" | "recognizer_fault" | "unit_registered" | "unit_not_active" | "unit_has_sub_units" | "user_name_taken" | "registration_invalid" | "registration_open" | "registration_unchanged" | "handover_over" | "import_outdated" | "unit_code_wrong" | "unit_code_guesses_exhausted" | "no_unit" | "already_affiliated" | "affiliation_locked_by_declaration" | "credential_invalid" | "credential_incomplete" | "credential_in_use" | "credential_kind_wrong" | "field_not_supplied" | "proof_required" | "correction_open" | "correction_not_now" | "correction_rounds_exhausted" | "season_closed" | "season_definition_invalid" | "season_exists" | "season_draft_closed" | "season_effects_refused" | "rule_set_invalid" | "rule_set_unchanged" | "rule_set_draft_closed" | "window_invalid" | "window_shortened" | "specialty_not_offered" | "choice_invalid" | "declaration_exists" | "notice_not_acknowledged" | "notice_outdated" | "section_incomplete" | "section_locked" | "statement_not_signed" | "not_eligible" | "explanation_required" | "transition_not_allowed" | "already_claimed" | "not_claimed" | "decided_at_other_stage" | "own_case" | "own_unit" | "assignee_unsuitable" | "form_outdated" | "content_unseen" | "saved_filters_invalid" | "reason_required" | "section_undecided" | "already_decided" | "findings_open" | "delivery_not_resendable" | "topic_not_offered" | "export_running" | "export_limit_reached" | "export_too_large" | "verification_running" | "shutting_down" | "unavailable" | "overloaded" | "data_unreadable" | "internal";
            detail: string;
            title: string;
        };
        OfferedWayView: {
            /** @description The documents for which it is open now */
            documentTypes: ("RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT")[];
            /**
             * @description Why it is offered beside or instead of the automatic way
             * @enum {string|null}
             */
            reason: "identity_account_locked" | "identity_document_locked" | null;
            /** @enum {string} */
            way: "automatic" | "manual";
        };
        OpenQuestionView: {
            /**
             * Format: uuid
             * @description The credential that lacks it; null where there is none of the kind
             */
            credentialId: string | null;
            /** @enum {string} */
            question: "education" | "nurse_licence" | "physician_qualification" | "physician_licence" | "practice_unit" | "title" | "residency" | "work" | "primary_care" | "establishment" | "social_security_proof";
        };
        OpenSeasonsView: {
            items: components["schemas"]["OpenSeasonView"][];
            /** Format: date-time */
            serverTime: string;
        };
        OpenSeasonView: {
            declarationWindow: components["schemas"]["WindowView"];
            examYear: number;
            /** Format: uuid */
            id: string;
            project: string;
            /**
             * Format: date-time
             * @description The own end of filing that a lead has given
             */
            reopenedUntil: string | null;
            /** @enum {string} */
            state: "announced" | "open" | "review" | "closed";
            version: number;
        };
        OtherWorkView: {
            /** @description Since `since`; null on the first visit */
            arrived: number | null;
            /**
             * Format: date-time
             * @description When the first of them lapses; null where nothing does
             */
            firstLapsesAt: string | null;
            /** @description Whether a count stopped at 1,000 */
            isCapped: boolean;
            /** @enum {string} */
            kind: "identity_cases" | "unit_registrations" | "corrections" | "failed_deliveries";
            /** Format: date-time */
            oldestWaitingSince: string | null;
            waiting: number;
        };
        OwnFindingsView: {
            /** @description Papers are still being read: there may be more */
            incomplete: boolean;
            items: components["schemas"]["EvidenceFindingView"][];
        };
        OwnIdentityCaseView: {
            allowedActions: ("withdraw" | "claim" | "release" | "approve" | "transfer" | "reject")[];
            /**
             * Format: date-time
             * @description When it was decided, withdrawn or expired
             */
            closedAt: string | null;
            /**
             * @description Of a correction
             * @enum {string|null}
             */
            correctionReason: "name_changed" | "number_changed" | "recorded_wrongly" | "document_replaced" | null;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "HKMO_PERMIT" | "TW_PERMIT" | "HKMOTW_RESIDENCE" | "FOREIGN_PR" | "PASSPORT";
            /**
             * Format: date-time
             * @description When it expires undecided; null without pictures
             */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description The first 3 and the last 2 characters; null once it is forgotten */
            maskedNumber: string | null;
            /** @enum {string} */
            origin: "manual_request" | "conflict" | "correction";
            /**
             * Format: date-time
             * @description Since when no copy of its pictures can be opened
             */
            picturesPurgedAt: string | null;
            /**
             * @description Of a rejection
             * @enum {string|null}
             */
            reason: "I01" | "I02" | "I03" | "I04" | "I05" | "I06" | "I07" | "I08" | "I09" | "I99" | null;
            /** @description The reviewer's words on a rejection */
            remark: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "expired";
        };
        PaperFieldView: {
            field: string;
            /** @enum {string} */
            kind: "education_certificate" | "chsi_registration_form" | "chsi_report" | "secondary_school_proof" | "physician_qualification" | "physician_licence" | "nurse_licence" | "professional_title" | "residency_certificate" | "national_application_form" | "social_security_proof";
        };
        PasswordSignInInput: {
            /** @description Six digits of the authenticator, or a recovery code */
            code?: string;
            password: string;
            userName: string;
        };
        PastAffiliationView: {
            /** Format: date-time */
            boundAt: string;
            /**
             * Format: date-time
             * @description Null for the current one
             */
            endedAt: string | null;
            /** @enum {string|null} */
            endKind: "changed" | "unbound" | "ended_by_unit" | null;
            /** @description The officer's reason */
            endReason: string | null;
            unit: components["schemas"]["UnitReferenceView"];
        };
        PathView: {
            clause: string;
            conditions: components["schemas"]["ConditionView"][];
            /** @description Where only time is missing */
            earliestCutoffYear: number | null;
            /** @enum {string} */
            outcome: "satisfied" | "open" | "failed";
            path: string;
        };
        PhysicianLicenceAnswer: {
            /** @enum {string|null} */
            class: "clinical" | "stomatology" | "chinese_medicine" | "public_health" | null;
            firstRegisteredOn: string | null;
            /** @description Whether the 执业地点 is the declaring unit */
            practiceUnitIsDeclaring: boolean | null;
        };
        PictureConsentView: {
            /**
             * Format: date-time
             * @description Null unless this version was agreed to and not withdrawn
             */
            givenAt: string | null;
            /** @description The version that has to be agreed to before a picture is taken */
            version: string;
        };
        PrecheckInput: {
            answers?: components["schemas"]["AnswersInput"];
            families?: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
            /** Format: uuid */
            seasonId?: string;
            specialtyCode?: string;
        };
        PrecheckSeasonView: {
            /** Format: date */
            cutoffOn: string;
            examYear: number;
            /** Format: uuid */
            id: string;
            /** @description Whether the person may file in it now */
            open: boolean;
            project: string;
            /** @description Null where its rules are not there */
            rules: components["schemas"]["AppliedRulesView"] | null;
        };
        PrecheckView: {
            /** @description Whose specialties were judged; none where nothing says which */
            families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
            questions: components["schemas"]["OpenQuestionView"][];
            /** @description Of the chosen specialty */
            result: components["schemas"]["EligibilityResultView"] | null;
            /** @description Null where none is published */
            season: components["schemas"]["PrecheckSeasonView"] | null;
            /** @description Those that may be asked about */
            seasons: components["schemas"]["SeasonChoiceView"][];
            suggestions: components["schemas"]["SuggestionView"][];
        };
        PreviousSpecialtyView: {
            code: string;
            name: string;
        };
        Problem: {
            /** @enum {string} */
            code: "shape_invalid" | "unknown_field" | "malformed_body" | "cursor_invalid" | "idempotency_key_required" | "idempotency_key_invalid" | "idempotency_key_reused" | "in_flight" | "method_not_allowed" | "not_acceptable" | "request_too_slow" | "payload_too_large" | "head_too_large" | "media_type_unsupported" | "precondition_required" | "rate_limited" | "unauthenticated" | "session_ended" | "refresh_reused" | "credentials_wrong" | "sign_in_locked" | "second_factor_required" | "second_factor_wrong" | "second_factor_enrolment_required" | "password_change_required" | "password_invalid" | "wechat_code_invalid" | "wechat_code_used" | "wechat_unavailable" | "wechat_preview_only" | "authorisation_not_ours" | "web_sign_in_not_offered" | "consent_required" | "picture_consent_required" | "sign_in_anew_required" | "account_in_use" | "forbidden" | "own_account" | "last_administrator" | "duties_incompatible" | "scope_unsuitable" | "not_found" | "version_stale" | "content_changed" | "duplicate" | "not_now" | "file_broken" | "file_encrypted" | "file_too_many_pixels" | "file_too_many_pages" | "file_active_content" | "spreadsheet_formulas" | "spreadsheet_too_large" | "spreadsheet_headings_wrong" | "file_in_use" | "document_number_invalid" | "name_invalid" | "identity_refused" | "identity_name_unreadable" | "identity_conflict" | "identity_document_locked" | "identity_account_locked" | "identity_too_many_documents" | "identity_already_verified" | "identity_review_pending" | "identity_automatic_first" | "identity_requests_exhausted" | "identity_case_closed" | "identity_document_held" | "identity_document_free" | "identity_holder_under_review" | "identity_locked_by_declaration" | "identity_correction_unchanged" | "birth_date_invalid" | "reveals_exhausted" | "not_verified" | "recognizer_busy" | "recognizer_fault" | "unit_registered" | "unit_not_active" | "unit_has_sub_units" | "user_name_taken" | "registration_invalid" | "registration_open" | "registration_unchanged" | "handover_over" | "import_outdated" | "unit_code_wrong" | "unit_code_guesses_exhausted" | "no_unit" | "already_affiliated" | "affiliation_locked_by_declaration" | "credential_invalid" | "credential_incomplete" | "credential_in_use" | "credential_kind_wrong" | "field_not_supplied" | "proof_required" | "correction_open" | "correction_not_now" | "correction_rounds_exhausted" | "season_closed" | "season_definition_invalid" | "season_exists" | "season_draft_closed" | "season_effects_refused" | "rule_set_invalid" | "rule_set_unchanged" | "rule_set_draft_closed" | "window_invalid" | "window_shortened" | "specialty_not_offered" | "choice_invalid" | "declaration_exists" | "notice_not_acknowledged" | "notice_outdated" | "section_incomplete" | "section_locked" | "statement_not_signed" | "not_eligible" | "explanation_required" | "transition_not_allowed" | "already_claimed" | "not_claimed" | "decided_at_other_stage" | "own_case" | "own_unit" | "assignee_unsuitable" | "form_outdated" | "content_unseen" | "saved_filters_invalid" | "reason_required" | "section_undecided" | "already_decided" | "findings_open" | "delivery_not_resendable" | "topic_not_offered" | "export_running" | "export_limit_reached" | "export_too_large" | "verification_running" | "shutting_down" | "unavailable" | "overloaded" | "data_unreadable" | "internal";
            detail: string;
            errors?: {
                code: string;
                detail: string;
                params?: {
                    [key: string]: string | number;
                };
                pointer: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            reasons?: ("shape_invalid" | "unknown_field" | "malformed_body" | "cursor_invalid" | "idempotency_key_required" | "idempotency_key_invalid" | "idempotency_key_reused" | "in_flight" | "method_not_allowed" | "not_acceptable" | "request_too_slow" | "payload_too_large" | "head_too_large" | "media_type_unsupported" | "precondition_required" | "rate_limited" | "unauthenticated" | "session_ended" | "refresh_reused" | "credentials_wrong" | "sign_in_locked" | "second_factor_required" | "second_factor_wrong" | "second_factor_enrolment_required" | "password_change_required" | "password_invalid" | "wechat_code_invalid" | "wechat_code_used" | "wechat_unavailable" | "wechat_preview_only" | "authorisation_not_ours" | "web_sign_in_not_offered" | "consent_required" | "picture_consent_required" | "sign_in_anew_required" | "account_in_use" | "forbidden" | "own_account" | "last_administrator" | "duties_incompatible" | "scope_unsuitable" | "not_found" | "version_stale" | "content_changed" | "duplicate" | "not_now" | "file_broken" | "file_encrypted" | "file_too_many_pixels" | "file_too_many_pages" | "file_active_content" | "spreadsheet_formulas" | "spreadsheet_too_large" | "spreadsheet_headings_wrong" | "file_in_use" | "document_number_invalid" | "name_invalid" | "identity_refused" | "identity_name_unreadable" | "identity_conflict" | "identity_document_locked" | "identity_account_locked" | "identity_too_many_documents" | "identity_already_verified" | "identity_review_pending" | "identity_automatic_first" | "identity_requests_exhausted" | "identity_case_closed" | "identity_document_held" | "identity_document_free" | "identity_holder_under_review" | "identity_locked_by_declaration" | "identity_correction_unchanged" | "birth_date_invalid" | "reveals_exhausted" | "not_verified" | "recognizer_busy" | "recognizer_fault" | "unit_registered" | "unit_not_active" | "unit_has_sub_units" | "user_name_taken" | "registration_invalid" | "registration_open" | "registration_unchanged" | "handover_over" | "import_outdated" | "unit_code_wrong" | "unit_code_guesses_exhausted" | "no_unit" | "already_affiliated" | "affiliation_locked_by_declaration" | "credential_invalid" | "credential_incomplete" | "credential_in_use" | "credential_kind_wrong" | "field_not_supplied" | "proof_required" | "correction_open" | "correction_not_now" | "correction_rounds_exhausted" | "season_closed" | "season_definition_invalid" | "season_exists" | "season_draft_closed" | "season_effects_refused" | "rule_set_invalid" | "rule_set_unchanged" | "rule_set_draft_closed" | "window_invalid" | "window_shortened" | "specialty_not_offered" | "choice_invalid" | "declaration_exists" | "notice_not_acknowledged" | "notice_outdated" | "section_incomplete" | "section_locked" | "statement_not_signed" | "not_eligible" | "explanation_required" | "transition_not_allowed" | "already_claimed" | "not_claimed" | "decided_at_other_stage" | "own_case" | "own_unit" | "assignee_unsuitable" | "form_outdated" | "content_unseen" | "saved_filters_invalid" | "reason_required" | "section_undecided" | "already_decided" | "findings_open" | "delivery_not_resendable" | "topic_not_offered" | "export_running" | "export_limit_reached" | "export_too_large" | "verification_running" | "shutting_down" | "unavailable" | "overloaded" | "data_unreadable" | "internal")[];
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        ProgressView: {
            /** @description The candidate is awaited to renew the 国网 form */
            awaitsForm: boolean;
            /** @description Days in Beijing before `until`: 0 on the last one; null when it has passed */
            daysLeft: number | null;
            /** @enum {string|null} */
            heldBy: "candidate" | "unit" | "exam_point" | "province" | null;
            /**
             * @description Where a pass leads
             * @enum {string|null}
             */
            next: "unit" | "exam_point" | "province" | "approved" | null;
            /** Format: date-time */
            since: string;
            stages: components["schemas"]["StageProgressView"][];
            /** Format: date-time */
            until: string | null;
        };
        QualificationAnswer: {
            /** @enum {string|null} */
            class: "clinical" | "stomatology" | "chinese_medicine" | "public_health" | null;
            /** @enum {string|null} */
            grade: "practising" | "assistant" | null;
        };
        QueueCountView: {
            count: number;
            queue: string;
        };
        QueueFilterInput: {
            /** @enum {string} */
            claim?: "mine" | "free" | "others";
            /** @description With all of these flags */
            flags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
            /** @enum {string} */
            level?: "junior_assistant" | "junior" | "intermediate";
            /** @enum {string} */
            queue?: "unit" | "exam_point" | "province" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: uuid */
            seasonId?: string;
            specialtyCode?: string;
            /** Format: uuid */
            unitId?: string;
            waitingDays?: number;
            /** @description With none of these flags */
            withoutFlags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
        };
        QueueItemView: {
            allowedActions: ("edit" | "submit" | "resubmit" | "withdraw" | "reopen" | "claim" | "release" | "pass" | "return" | "reject" | "mark_form_outdated" | "lift_form_mark" | "renew_form" | "assign")[];
            claim: components["schemas"]["ClaimView"] | null;
            /** @description For `If-Match` of the decision: what was seen */
            contentTag: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The end of the window of the stage that has it
             */
            deadline: string | null;
            /** @description In fen; paid on the 国网 */
            feeFen: number;
            flags: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
            /** @description 历史考生 */
            historyCandidate: boolean;
            /** Format: uuid */
            id: string;
            /** @description Null unless the reader has it */
            judged: components["schemas"]["JudgedSectionsView"] | null;
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            maskedName: string;
            /** @description 1, and one more with each resubmission */
            number: number;
            /** Format: uuid */
            seasonId: string;
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            subjects: string[];
            /**
             * Format: date-time
             * @description Of the last submission
             */
            submittedAt: string | null;
            unitName: string;
            version: number;
            /** @description Full days of 24 hours */
            waitingDays: number;
            /** Format: date-time */
            waitingSince: string;
        };
        QueueView: {
            /**
             * Format: date-time
             * @description When it was read: for `arrivedAfter`
             */
            asOf: string;
            /** @description Of the list, with its first page */
            count: number | null;
            /** @description There are, or there may be, more than `count` */
            countIsCapped: boolean;
            items: components["schemas"]["QueueItemView"][];
            nextCursor: string | null;
        };
        ReadFieldView: {
            /** @description Null where the text was not on a picture */
            box: components["schemas"]["BoxView"] | null;
            /** @description 0 to 1: how often such a reading is right */
            confidence: number;
            /** @description By the name of the field of the paper */
            name: string;
            /** @description Sure enough to be offered for taking over */
            offered: boolean;
            page: number;
            value: string;
        };
        ReadUpToInput: {
            /** Format: uuid */
            messageId: string;
        };
        RebaseSeasonDraftInput: {
            version: number;
        };
        ReceiptInput: {
            /** @description 申请编号 */
            number: string;
            /** @description 查询码 */
            queryCode: string;
        };
        RecordedActorsView: {
            items: components["schemas"]["RecordedActorView"][];
        };
        RecordedActorView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /**
             * @description The first that was granted
             * @enum {string|null}
             */
            role: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor" | null;
        };
        RecordFaultView: {
            /** @enum {string} */
            code: "record_malformed" | "id_malformed" | "id_repeated" | "kind_unknown" | "kind_changed" | "field_malformed" | "value_refused" | "too_many";
            field: string | null;
            /** @enum {string|null} */
            kind: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | null;
        };
        RecordStateView: {
            lastVerification: components["schemas"]["VerificationView"] | null;
            /** @description Activities that are not chained; 10,000 stands for more */
            unchained: number;
            /** Format: date-time */
            unchainedSince: string | null;
        };
        RecoveryCodesView: {
            recoveryCodes: string[];
        };
        RefreshInput: {
            refreshToken: string;
        };
        RegisteredDetailsView: {
            address: string | null;
            /** @description 机构类别, WS 218 */
            category: components["schemas"]["CodeNameView"];
            /** @description 行政区划, GB/T 2260 */
            division: components["schemas"]["CodeNameView"];
            institutionCode: string;
            /** @enum {string} */
            institutionCodeKind: "unified_social_credit_code" | "institution_registration_number";
            name: string;
            /** @description 主管单位 */
            supervisingUnit: components["schemas"]["UnitReferenceView"] | null;
        };
        RegistrationCaseView: {
            allowedActions: ("correct" | "withdraw" | "claim" | "release" | "approve" | "return" | "reject")[];
            claim: components["schemas"]["RegistrationClaimView"] | null;
            /** @description For `If-Match` of the decision: what was seen */
            contentTag: string;
            /** Format: date-time */
            decidedAt: string | null;
            details: components["schemas"]["RegisteredDetailsView"];
            duplicates: components["schemas"]["DuplicateView"][];
            /** @description Null before, and of a change */
            handover: components["schemas"]["HandoverStateView"] | null;
            /** @description Initial password and confirmation code wait to be collected */
            handoverReady: boolean;
            /** Format: uuid */
            id: string;
            institutionCode: string;
            /** @enum {string} */
            kind: "new_unit" | "sub_unit" | "change";
            name: string;
            /** @description 申请编号 */
            number: string;
            /** @description Null for a change, and once they are forgotten */
            people: components["schemas"]["RegistrationPeopleView"] | null;
            /** @description Of a change: as it is now */
            present: components["schemas"]["RegisteredDetailsView"] | null;
            proof: components["schemas"]["FileView"][];
            /** @description The reviewer's reason */
            reason: string | null;
            /** @description The officer who asked */
            requestedByName: string | null;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            version: number;
            /**
             * Format: date-time
             * @description Sent, or corrected, last
             */
            waitingSince: string;
        };
        RegistrationClaimedView: {
            /** Format: date-time */
            expiresAt: string;
        };
        RegistrationClaimView: {
            byName: string | null;
            mine: boolean;
            /**
             * Format: date-time
             * @description Until when, unless it is claimed again
             */
            until: string;
        };
        RegistrationDecidedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /**
             * Format: uuid
             * @description The unit that was made or changed
             */
            unitId: string | null;
        };
        RegistrationDecisionInput: {
            /** @enum {string} */
            decision: "approved" | "returned" | "rejected";
            /** @description Needed unless it is approved; the applicant reads it */
            reason?: string;
            /** @description Instead of the user name that is wished for */
            userName?: string;
        };
        RegistrationInput: {
            address: string;
            /** @description 机构类别, WS 218 */
            categoryCode: string;
            /** @description 行政区划, GB/T 2260 */
            divisionCode: string;
            institutionCode: string;
            /** @enum {string} */
            institutionCodeKind: "unified_social_credit_code" | "institution_registration_number";
            /** @description As on the stamp */
            name: string;
            /** @description The exam officer to be */
            officer: components["schemas"]["ContactPersonInput"];
            /** @description Files of `/registrations/proofs` */
            proof: string[];
            /** @description 负责人 */
            responsible: components["schemas"]["ContactPersonInput"];
            /**
             * Format: uuid
             * @description 主管单位
             */
            supervisingUnitId: string | null;
            /** @description With which the officer wishes to sign in */
            userName: string;
        };
        RegistrationPage: {
            items: components["schemas"]["RegistrationSummaryView"][];
            nextCursor: string | null;
        };
        RegistrationPeopleView: {
            /** @description The exam officer to be */
            officer: components["schemas"]["ContactPersonView"];
            /** @description 负责人 */
            responsible: components["schemas"]["ContactPersonView"];
            userName: string;
        };
        RegistrationQueueItemView: {
            claim: components["schemas"]["RegistrationClaimView"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            division: components["schemas"]["CodeNameView"];
            /** Format: uuid */
            id: string;
            institutionCode: string;
            /** @enum {string} */
            kind: "new_unit" | "sub_unit" | "change";
            name: string;
            /** @description 申请编号 */
            number: string;
            /** @description The reviewer's reason */
            reason: string | null;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            version: number;
            /**
             * Format: date-time
             * @description Sent, or corrected, last
             */
            waitingSince: string;
        };
        RegistrationQueueView: {
            /** @description Of the whole list, with its first page */
            count: number | null;
            /** @description There are more than `count` */
            countIsCapped: boolean;
            items: components["schemas"]["RegistrationQueueItemView"][];
            nextCursor: string | null;
        };
        RegistrationReceiptView: {
            /** @description 申请编号 */
            number: string;
            /** @description 查询码: a secret, shown to whoever sent the registration only */
            queryCode: string;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
        };
        RegistrationSummaryView: {
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            id: string;
            institutionCode: string;
            /** @enum {string} */
            kind: "new_unit" | "sub_unit" | "change";
            name: string;
            /** @description 申请编号 */
            number: string;
            /** @description The reviewer's reason */
            reason: string | null;
            /** @enum {string} */
            status: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            version: number;
            /**
             * Format: date-time
             * @description Sent, or corrected, last
             */
            waitingSince: string;
        };
        RenamedSpecialtyView: {
            code: string;
            name: string;
            nameBefore: string;
        };
        RenameInput: {
            displayName: string;
        };
        RenewFormInput: {
            /** Format: uuid */
            applicationForm?: string;
            /** @description 国网验证码 of the renewed form */
            registrationCode?: string;
            version: number;
        };
        ReopeningPageView: {
            items: components["schemas"]["ReopeningView"][];
            nextCursor: string | null;
        };
        ReopeningReceipt: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            until: string;
        };
        ReopeningView: {
            allowedActions: ("change" | "end")[];
            /** Format: date-time */
            grantedAt: string;
            grantedByName: string | null;
            /** Format: uuid */
            id: string;
            maskedName: string;
            /** @description The first 3 and the last 2 characters */
            maskedNumber: string;
            reason: string;
            /** Format: date-time */
            until: string;
        };
        ReportErrorInput: {
            /** @description What is right, as the field takes it */
            claimed: string;
            /** Format: uuid */
            credentialId: string;
            /** @description What is wrong */
            explanation: string;
            /** @description A field that the commission supplied */
            field: string;
            /** @description Own files; numbers need proof */
            fileIds?: string[];
        };
        RequestDataExportInput: {
            /**
             * @description A workbook to read, or an archive of it, of data for programs and of every file
             * @enum {string}
             */
            format: "workbook" | "archive";
        };
        RequestExportInput: {
            /** @enum {string} */
            divisionCode?: "420000" | "420100" | "420200" | "420300" | "420500" | "420600" | "420700" | "420800" | "420900" | "421000" | "421100" | "421200" | "421300" | "422800" | "420102" | "420103" | "420104" | "420105" | "420106" | "420107" | "420111" | "420112" | "420113" | "420114" | "420115" | "420116" | "420117" | "420202" | "420203" | "420204" | "420205" | "420222" | "420281" | "420302" | "420303" | "420304" | "420322" | "420323" | "420324" | "420325" | "420381" | "420502" | "420503" | "420504" | "420505" | "420506" | "420525" | "420526" | "420527" | "420528" | "420529" | "420581" | "420582" | "420583" | "420602" | "420606" | "420607" | "420624" | "420625" | "420626" | "420682" | "420683" | "420684" | "420702" | "420703" | "420704" | "420802" | "420804" | "420822" | "420881" | "420882" | "420902" | "420921" | "420922" | "420923" | "420981" | "420982" | "420984" | "421002" | "421003" | "421022" | "421024" | "421081" | "421083" | "421087" | "421088" | "421102" | "421121" | "421122" | "421123" | "421124" | "421125" | "421126" | "421127" | "421181" | "421182" | "421202" | "421221" | "421222" | "421223" | "421224" | "421281" | "421303" | "421321" | "421381" | "422801" | "422802" | "422822" | "422823" | "422825" | "422826" | "422827" | "422828" | "429004" | "429005" | "429006" | "429021";
            /** @description With all of these flags */
            flags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
            /** @enum {string} */
            level?: "junior_assistant" | "junior" | "intermediate";
            /** @enum {string} */
            queue?: "unit" | "exam_point" | "province" | "returned" | "approved" | "rejected" | "withdrawn";
            /** Format: uuid */
            seasonId: string;
            specialtyCode?: string;
            /** Format: uuid */
            unitId?: string;
            unmaskReason?: string;
            waitingDays?: number;
            /** @description With none of these flags */
            withoutFlags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
        };
        ResendInput: {
            messageIds: string[];
        };
        ResentView: {
            /** @description How many of them wait to be sent again */
            resent: number;
        };
        ResidencyAnswer: {
            certifiedOn: string | null;
        };
        ResolveFindingInput: {
            /** @description How it was looked into, and why the case may pass */
            remark: string;
            /** @description Of the finding as it was shown */
            version: number;
        };
        ReturnView: {
            /**
             * Format: date
             * @description The last day on which the correction is taken
             */
            correctBy: string | null;
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            /** @description What the code says */
            reasonText: string | null;
            remark: string | null;
            sections: components["schemas"]["SectionReasonView"][];
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        RevealedDocumentView: {
            /**
             * Format: date
             * @description As typed, else as the number says
             */
            bornOn: string | null;
            name: string;
            number: string;
            /** @description Numbers that this reviewer can have shown today */
            revealsLeft: number;
            /** @enum {string|null} */
            sex: "male" | "female" | null;
            /** @description Of the document that a correction is to replace */
            verifiedNumber: string | null;
        };
        RevealedView: {
            /** @description How many more numbers the account is shown today */
            left: number;
            value: string;
        };
        RevealInput: {
            /** @description `/person/documentNumber`, or a masked field: `/sections/<section>/<field>` */
            pointer: string;
            /** @enum {string} */
            reason: "compare_with_document" | "check_on_national_site" | "find_duplicates" | "answer_complaint";
        };
        RevealNumberInput: {
            /** @enum {string} */
            reason: "compare_with_picture" | "resolve_conflict" | "answer_inquiry";
        };
        ReviewedPeriodView: {
            /**
             * Format: uuid
             * @description The credential
             */
            credentialId: string;
            disputed: {
                [key: string]: unknown;
            };
            fields: {
                [key: string]: unknown;
            };
            /** @description Whose word each filled field was; null where that is not known */
            sources: {
                [key: string]: "candidate" | "commission" | "unit";
            } | null;
        };
        ReviewedSectionView: {
            before: {
                [key: string]: unknown;
            } | null;
            /** @description Other than when this stage last decided */
            changed: boolean;
            /** @description Exactly what is other than then */
            changes: components["schemas"]["FieldChangeView"][];
            disputed: {
                [key: string]: unknown;
            };
            /** @description All of 工作经历, the newest first */
            entries: components["schemas"]["ReviewedPeriodView"][];
            fields: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @description Whose word each filled field was; null where that is not known */
            sources: {
                [key: string]: "candidate" | "commission" | "unit";
            } | null;
            /** @description Of the stage that has the case */
            verdict: components["schemas"]["VerdictView"] | null;
        };
        ReviewersView: {
            items: components["schemas"]["ReviewerView"][];
        };
        ReviewerView: {
            /** Format: uuid */
            accountId: string;
            name: string;
        };
        ReviewNoteView: {
            /** Format: date */
            correctBy?: string | null;
            /** @enum {string|null} */
            decision?: "passed" | "returned" | "rejected" | null;
            /** @description Made on other content than the case has now: to be looked through again */
            outdated: boolean;
            /** @enum {string|null} */
            reason?: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark?: string | null;
            /** Format: date-time */
            savedAt: string;
            sections: components["schemas"]["SectionNoteInput"][];
            version: number;
        };
        ReviewView: {
            allowedActions: ("edit" | "submit" | "resubmit" | "withdraw" | "reopen" | "claim" | "release" | "pass" | "return" | "reject" | "mark_form_outdated" | "lift_form_mark" | "renew_form" | "assign")[];
            claim: components["schemas"]["CaseClaimView"] | null;
            /** @description For `If-Match` of the decision: what was seen */
            contentTag: string;
            /** Format: date-time */
            createdAt: string;
            /** @description In fen; paid on the 国网 */
            feeFen: number;
            findings: components["schemas"]["CaseFindingsView"];
            /** @description 历史考生 */
            historyCandidate: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            /** @description The reader’s own, at this stage */
            note: components["schemas"]["ReviewNoteView"] | null;
            /** @description 1, and one more with each resubmission */
            number: number;
            person: components["schemas"]["DeclaringPersonView"];
            /** @description How many more numbers the account is shown today */
            revealsLeft: number;
            /** Format: uuid */
            seasonId: string;
            sections: components["schemas"]["ReviewedSectionView"][];
            specialtyCode: string;
            specialtyName: string;
            /** @enum {string|null} */
            stage: "unit" | "exam_point" | "province" | null;
            /** @enum {string} */
            status: "draft" | "in_review" | "returned" | "approved" | "rejected" | "withdrawn";
            subjects: string[];
            /**
             * Format: date-time
             * @description Of the last submission
             */
            submittedAt: string | null;
            timeline: components["schemas"]["TimelineView"];
            unit: components["schemas"]["DeclaringUnitView"];
            version: number;
        };
        RoundDecisionView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            /** Format: date */
            correctBy: string | null;
            /** @enum {string} */
            decision: "passed" | "returned" | "rejected";
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark: string | null;
            /** @description What was to be corrected */
            sections: components["schemas"]["SectionReasonView"][];
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        RoundsView: {
            items: components["schemas"]["RoundView"][];
        };
        RoundView: {
            decisions: components["schemas"]["RoundDecisionView"][];
            number: number;
            /** @description The reader has opened the case as it was then */
            opened: boolean;
            /** Format: date-time */
            submittedAt: string;
        };
        RuledSectionFields: {
            /** @description Of a conditional one; else empty */
            requiredFor: ("secondary" | "associate" | "bachelor" | "master" | "doctor")[];
            /** @enum {string} */
            requirement: "required" | "optional" | "hidden" | "conditional";
            /** @enum {string} */
            section: "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period";
        };
        RuleSetChangesView: {
            items: components["schemas"]["RuleSetChangeView"][];
        };
        RuleSetChangeView: {
            /** @description Absent: it is not there */
            after?: Record<string, never> | null;
            /** @description Absent: it is not there */
            before?: Record<string, never> | null;
            pointer: string;
        };
        RuleSetDraftPageView: {
            items: components["schemas"]["RuleSetDraftSummaryView"][];
            nextCursor: string | null;
        };
        RuleSetDraftReceipt: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        RuleSetDraftSavedView: {
            /** @description What it still lacks */
            issues: components["schemas"]["RuleSetIssueView"][];
            version: number;
        };
        RuleSetDraftSummaryView: {
            basedOn: string;
            /** Format: uuid */
            id: string;
            /** @description What it will be called */
            plannedVersion: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            updatedByName: string | null;
            version: number;
        };
        RuleSetDraftView: {
            basedOn: string;
            /** Eligibility rules of some exam years */
            definition: {
                /** @description The documents that they rest on */
                basis: string;
                /** @description C1; null: not asked */
                inPost: {
                    clause: string;
                } | null;
                /** @description Days by which a count may fall short, by years asked */
                lenientDays: {
                    [key: string]: number;
                };
                /** @description Any one is enough */
                paths: {
                    clause: string;
                    /** @description Several: the first that the candidate has; empty where no years are asked */
                    countedFrom: ("work" | "title" | "nurse_registration" | "physician_registration" | "residency_certificate")[];
                    /**
                     * @description The least; who has more may use the path too
                     * @enum {string}
                     */
                    education: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    id: string;
                    levels: ("junior_assistant" | "junior" | "intermediate")[];
                    needs: ("nurse_licence" | "physician_licence" | "residency_certificate" | "junior_assistant_title" | "junior_title")[];
                    years: number;
                }[];
                /** @description The first row that names the code of a specialty, else the first that names its family */
                physicianClasses: {
                    classes: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                    codes?: string[];
                    families?: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    /** @description Taken, with a warning */
                    unconfirmed?: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                }[];
                /** @description C6; null: not asked */
                postChange: {
                    clause: string;
                    years: number;
                } | null;
                /** @description C4; null: not asked */
                practiceUnit: {
                    clause: string;
                } | null;
                /** @description C7; null: no year less */
                primaryCare: {
                    clause: string;
                    codes: string[];
                    yearsLess: number;
                } | null;
                /** @description C5; null: not asked */
                socialSecurityProof: {
                    clause: string;
                    establishments: ("permanent" | "non_permanent")[];
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                } | null;
                title: string;
                /** @description A change is a new version */
                version: string;
                warnings: {
                    /** @description By level of the exam: from this education on the candidate is above it */
                    educationAbove: {
                        /** @enum {string} */
                        intermediate?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior_assistant?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    };
                    nonMedicalMajor: boolean;
                    /** @description A gap between periods of work longer than so many months; null: none is warned of */
                    workGapMonths: number | null;
                };
            };
            /** Format: uuid */
            id: string;
            /** @description What it lacks */
            issues: components["schemas"]["RuleSetIssueView"][];
            /** @description What it will be called */
            plannedVersion: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            updatedByName: string | null;
            version: number;
        };
        RuleSetDryRunView: {
            changed: components["schemas"]["ChangedVerdictView"][];
            changes: components["schemas"]["RuleSetChangeView"][];
            /** @description Verdicts that would be others */
            counts: components["schemas"]["VerdictCountView"][];
            /** @description Judged by the rules that it is made from */
            declarations: number;
            /** @description That there are more than were counted */
            declarationsAreCapped: boolean;
            issues: components["schemas"]["RuleSetIssueView"][];
            /** @description The newest of them, which were judged by both */
            judged: number;
            /** @description `If-Match` of the publication; null while it is refused */
            token: string | null;
        };
        RuleSetIssueView: {
            /** @enum {string} */
            code: "required" | "unknown_field" | "type_wrong" | "too_short" | "too_long" | "too_small" | "too_large" | "format_wrong" | "checksum_wrong" | "not_allowed" | "not_found" | "date_invalid" | "date_in_future" | "date_order_wrong" | "date_after_cutoff" | "age_implausible" | "character_not_allowed" | "duplicate" | "expired" | "not_complete" | "kind_wrong" | "not_offered" | "count_wrong" | "reason_required" | "remark_required" | "locked" | "cycle" | "easily_guessed";
            detail: string;
            pointer: string;
        };
        RuleSetListView: {
            items: components["schemas"]["RuleSetSummaryView"][];
        };
        RuleSetPublishedView: {
            version: string;
        };
        RuleSetSummaryView: {
            /** @description What they were made from; null: come with the software */
            basedOn: string | null;
            basis: string;
            /** Format: date-time */
            publishedAt: string;
            publishedByName: string | null;
            title: string;
            version: string;
        };
        RuleSetView: {
            /** @description What they were made from; null: come with the software */
            basedOn: string | null;
            basis: string;
            /** Eligibility rules of some exam years */
            definition: {
                /** @description The documents that they rest on */
                basis: string;
                /** @description C1; null: not asked */
                inPost: {
                    clause: string;
                } | null;
                /** @description Days by which a count may fall short, by years asked */
                lenientDays: {
                    [key: string]: number;
                };
                /** @description Any one is enough */
                paths: {
                    clause: string;
                    /** @description Several: the first that the candidate has; empty where no years are asked */
                    countedFrom: ("work" | "title" | "nurse_registration" | "physician_registration" | "residency_certificate")[];
                    /**
                     * @description The least; who has more may use the path too
                     * @enum {string}
                     */
                    education: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    id: string;
                    levels: ("junior_assistant" | "junior" | "intermediate")[];
                    needs: ("nurse_licence" | "physician_licence" | "residency_certificate" | "junior_assistant_title" | "junior_title")[];
                    years: number;
                }[];
                /** @description The first row that names the code of a specialty, else the first that names its family */
                physicianClasses: {
                    classes: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                    codes?: string[];
                    families?: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    /** @description Taken, with a warning */
                    unconfirmed?: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                }[];
                /** @description C6; null: not asked */
                postChange: {
                    clause: string;
                    years: number;
                } | null;
                /** @description C4; null: not asked */
                practiceUnit: {
                    clause: string;
                } | null;
                /** @description C7; null: no year less */
                primaryCare: {
                    clause: string;
                    codes: string[];
                    yearsLess: number;
                } | null;
                /** @description C5; null: not asked */
                socialSecurityProof: {
                    clause: string;
                    establishments: ("permanent" | "non_permanent")[];
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                } | null;
                title: string;
                /** @description A change is a new version */
                version: string;
                warnings: {
                    /** @description By level of the exam: from this education on the candidate is above it */
                    educationAbove: {
                        /** @enum {string} */
                        intermediate?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior_assistant?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    };
                    nonMedicalMajor: boolean;
                    /** @description A gap between periods of work longer than so many months; null: none is warned of */
                    workGapMonths: number | null;
                };
            };
            /** Format: date-time */
            publishedAt: string;
            publishedByName: string | null;
            title: string;
            version: string;
        };
        SaveDeclarationInput: {
            historyCandidate?: boolean;
            /** @enum {string} */
            level?: "junior_assistant" | "junior" | "intermediate";
            sections?: components["schemas"]["SectionsInput"];
            specialtyCode?: string;
            subjects?: string[];
            version: number;
        };
        SavedFilter: {
            filter: components["schemas"]["QueueFilterInput"];
            /** @description The list begins with it */
            isDefault: boolean;
            name: string;
        };
        SavedFiltersView: {
            items: components["schemas"]["SavedFilter"][];
            /** @description 0 while nothing was saved */
            version: number;
        };
        SavedNoteView: {
            /** @description The reviewer still has the case; else it was released, or his claim has run out */
            claimed: boolean;
            /** @description For the next save */
            version: number;
        };
        SavedView: {
            version: number;
        };
        SaveFiltersInput: {
            items: components["schemas"]["SavedFilter"][];
            /** @description 0 while nothing was saved */
            version: number;
        };
        SaveReviewNoteInput: {
            /** Format: date */
            correctBy?: string | null;
            /** @enum {string|null} */
            decision?: "passed" | "returned" | "rejected" | null;
            /** @enum {string|null} */
            reason?: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark?: string | null;
            sections: components["schemas"]["SectionNoteInput"][];
            version: number;
        };
        SaveRuleSetDraftInput: {
            /** Eligibility rules of some exam years */
            definition: {
                /** @description The documents that they rest on */
                basis: string;
                /** @description C1; null: not asked */
                inPost: {
                    clause: string;
                } | null;
                /** @description Days by which a count may fall short, by years asked */
                lenientDays: {
                    [key: string]: number;
                };
                /** @description Any one is enough */
                paths: {
                    clause: string;
                    /** @description Several: the first that the candidate has; empty where no years are asked */
                    countedFrom: ("work" | "title" | "nurse_registration" | "physician_registration" | "residency_certificate")[];
                    /**
                     * @description The least; who has more may use the path too
                     * @enum {string}
                     */
                    education: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    id: string;
                    levels: ("junior_assistant" | "junior" | "intermediate")[];
                    needs: ("nurse_licence" | "physician_licence" | "residency_certificate" | "junior_assistant_title" | "junior_title")[];
                    years: number;
                }[];
                /** @description The first row that names the code of a specialty, else the first that names its family */
                physicianClasses: {
                    classes: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                    codes?: string[];
                    families?: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                    /** @description Taken, with a warning */
                    unconfirmed?: ("clinical" | "stomatology" | "chinese_medicine" | "public_health")[];
                }[];
                /** @description C6; null: not asked */
                postChange: {
                    clause: string;
                    years: number;
                } | null;
                /** @description C4; null: not asked */
                practiceUnit: {
                    clause: string;
                } | null;
                /** @description C7; null: no year less */
                primaryCare: {
                    clause: string;
                    codes: string[];
                    yearsLess: number;
                } | null;
                /** @description C5; null: not asked */
                socialSecurityProof: {
                    clause: string;
                    establishments: ("permanent" | "non_permanent")[];
                    families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                } | null;
                title: string;
                /** @description A change is a new version */
                version: string;
                warnings: {
                    /** @description By level of the exam: from this education on the candidate is above it */
                    educationAbove: {
                        /** @enum {string} */
                        intermediate?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                        /** @enum {string} */
                        junior_assistant?: "secondary" | "associate" | "bachelor" | "master" | "doctor";
                    };
                    nonMedicalMajor: boolean;
                    /** @description A gap between periods of work longer than so many months; null: none is warned of */
                    workGapMonths: number | null;
                };
            };
            version: number;
        };
        SaveSeasonDraftInput: {
            /**
             * @description What becomes of a declaration that the rules speak against
             * @enum {string}
             */
            againstVerdict?: "with_explanation" | "refused";
            /** @description YYYY-MM-DD; empty while not set */
            cutoffOn?: string;
            declarationWindow?: components["schemas"]["WindowFields"];
            examYear?: number;
            fees?: components["schemas"]["FeesFields"];
            /** @description Whether 历史考生 may declare */
            historyCandidates?: boolean;
            notice?: components["schemas"]["NoticeFields"];
            project?: string;
            /** @enum {string} */
            resubmission?: "first_stage" | "returning_stage";
            ruleSetVersion?: string;
            sectionRules?: components["schemas"]["SectionRuleFields"][];
            specialties?: components["schemas"]["SpecialtyFields"][];
            stages?: components["schemas"]["StageFields"][];
            statement?: components["schemas"]["StatementFields"];
            subjects?: components["schemas"]["SubjectFields"][];
            version: number;
        };
        SeasonChangeView: {
            /** @description Absent: it is not there */
            after?: Record<string, never> | null;
            /** @description Absent: it is not there */
            before?: Record<string, never> | null;
            pointer: string;
        };
        SeasonChoiceView: {
            examYear: number;
            /** Format: uuid */
            id: string;
            project: string;
        };
        SeasonDaysView: {
            days: components["schemas"]["DayFlowView"][];
            scope: string;
            stages: components["schemas"]["StagePaceView"][];
        };
        SeasonDefinitionFields: {
            /**
             * @description What becomes of a declaration that the rules speak against
             * @enum {string}
             */
            againstVerdict: "with_explanation" | "refused";
            /** @description YYYY-MM-DD; empty while not set */
            cutoffOn: string;
            declarationWindow: components["schemas"]["WindowFields"];
            examYear: number;
            fees: components["schemas"]["FeesFields"];
            /** @description Whether 历史考生 may declare */
            historyCandidates: boolean;
            notice: components["schemas"]["NoticeFields"];
            project: string;
            /** @enum {string} */
            resubmission: "first_stage" | "returning_stage";
            ruleSetVersion: string;
            sectionRules: components["schemas"]["SectionRuleFields"][];
            specialties: components["schemas"]["SpecialtyFields"][];
            stages: components["schemas"]["StageFields"][];
            statement: components["schemas"]["StatementFields"];
            subjects: components["schemas"]["SubjectFields"][];
        };
        SeasonDraftPageView: {
            items: components["schemas"]["SeasonDraftSummaryView"][];
            nextCursor: string | null;
        };
        SeasonDraftSummaryView: {
            /** @description The version it was made on */
            baseVersion: number | null;
            createdByName: string | null;
            examYear: number;
            /** Format: uuid */
            id: string;
            project: string;
            /**
             * Format: uuid
             * @description The season whose next version it is; null for a new one
             */
            seasonId: string | null;
            /** Format: date-time */
            updatedAt: string;
            updatedByName: string | null;
            version: number;
        };
        SeasonDraftView: {
            /** @description The version it was made on */
            baseVersion: number | null;
            createdByName: string | null;
            definition: components["schemas"]["SeasonDefinitionFields"];
            examYear: number;
            /** Format: uuid */
            id: string;
            /** @description What it lacks */
            issues: components["schemas"]["DefinitionIssueView"][];
            project: string;
            /** @description Of a copy */
            report: components["schemas"]["CopyReportView"] | null;
            /**
             * Format: uuid
             * @description The season whose next version it is; null for a new one
             */
            seasonId: string | null;
            /** Format: date-time */
            updatedAt: string;
            updatedByName: string | null;
            version: number;
        };
        SeasonEffectView: {
            /** @description That there are more than were counted */
            countsAreCapped: boolean;
            drafts: number;
            /** @enum {string} */
            kind: "specialty_removed" | "specialty_changed" | "fee_changed" | "section_required" | "subjects_changed" | "history_refused" | "notice_changed" | "statement_changed" | "rules_changed" | "window_closes_earlier" | "window_opens_later" | "window_cut_off" | "stage_added" | "stage_removed" | "resubmission_changed";
            pointer: string;
            /** @description That it keeps the draft from being published */
            refused: boolean;
            /** @description Codes; null for all */
            specialties: string[] | null;
            text: string;
            /** @description With a reviewer, or returned */
            undecided: number;
        };
        SeasonFiguresView: {
            levels: components["schemas"]["LevelCountView"][];
            queues: components["schemas"]["QueueCountView"][];
            scope: string;
            specialties: components["schemas"]["SpecialtyCountView"][];
            total: number;
        };
        SeasonListItemView: {
            allowedActions: ("copy" | "next_version" | "extend_window" | "reopen")[];
            declarationWindow: components["schemas"]["WindowView"] | null;
            examYear: number;
            /**
             * Format: uuid
             * @description Of the season; of a draft, the draft’s
             */
            id: string;
            project: string;
            /**
             * Format: date-time
             * @description The last end of a stage’s window
             */
            reviewClosesAt: string | null;
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "review" | "closed";
            version: number | null;
        };
        SeasonListView: {
            items: components["schemas"]["SeasonListItemView"][];
            nextCursor: string | null;
            /** Format: date-time */
            serverTime: string;
        };
        SeasonPreviewView: {
            /** Format: date */
            cutoffOn: string | null;
            /** @description Null while it has no real ends */
            declarationWindow: components["schemas"]["WindowView"] | null;
            examYear: number;
            /** @description Null where no 历史考生 is taken */
            historySubjects: components["schemas"]["HistorySubjectsView"] | null;
            levels: components["schemas"]["LevelView"][];
            notice: components["schemas"]["NoticeFields"];
            project: string;
            /** @enum {string} */
            resubmission: "first_stage" | "returning_stage";
            stages: components["schemas"]["StagePreviewView"][];
            statement: components["schemas"]["StatementFields"];
            subjects: components["schemas"]["SubjectView"][];
        };
        SeasonUnitsView: {
            items: components["schemas"]["UnitBacklogView"][];
            scope: string;
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        SeasonVersionPageView: {
            items: components["schemas"]["SeasonVersionSummaryView"][];
            nextCursor: string | null;
        };
        SeasonVersionReceipt: {
            /** Format: uuid */
            seasonId: string;
            version: number;
        };
        SeasonVersionSummaryView: {
            changes: components["schemas"]["SeasonChangeView"][];
            /** @enum {string} */
            origin: "published" | "window_extended";
            /** Format: date-time */
            publishedAt: string;
            /** @description Null when the system itself published it */
            publishedByName: string | null;
            /** @description Why a window got a new end */
            reason: string | null;
            version: number;
        };
        SeasonVersionView: {
            allowedActions: ("copy" | "next_version" | "extend_window" | "reopen")[];
            currentVersion: number;
            definition: components["schemas"]["SeasonDefinitionFields"];
            /** Format: uuid */
            seasonId: string;
            /** Format: date-time */
            serverTime: string;
            /** @enum {string} */
            state: "announced" | "open" | "review" | "closed";
            version: number;
        };
        SeasonView: {
            /** Format: date */
            cutoffOn: string;
            declarationWindow: components["schemas"]["WindowView"];
            examYear: number;
            /** @description Null where no 历史考生 is taken */
            historySubjects: components["schemas"]["HistorySubjectsView"] | null;
            /** Format: uuid */
            id: string;
            levels: components["schemas"]["LevelView"][];
            notice: components["schemas"]["NoticeView"];
            project: string;
            /**
             * Format: date-time
             * @description The own end of filing that a lead has given
             */
            reopenedUntil: string | null;
            /** @enum {string} */
            resubmission: "first_stage" | "returning_stage";
            /** Format: date-time */
            serverTime: string;
            stages: components["schemas"]["StageView"][];
            /** @enum {string} */
            state: "announced" | "open" | "review" | "closed";
            statement: components["schemas"]["StatementView"];
            subjects: components["schemas"]["SubjectView"][];
            version: number;
        };
        SectionChangesView: {
            changes: components["schemas"]["FieldChangeView"][];
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
        };
        SectionNoteInput: {
            /** @enum {string|null} */
            reason?: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark?: string | null;
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string|null} */
            verdict?: "accepted" | "returned" | null;
        };
        SectionReasonView: {
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            /** @description What the code says */
            reasonText: string | null;
            remark: string | null;
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
        };
        SectionRequirementView: {
            /** @enum {string} */
            requirement: "required" | "conditional" | "optional" | "hidden";
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
        };
        SectionRuleFields: {
            families: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
            levels: ("junior_assistant" | "junior" | "intermediate")[];
            sections: components["schemas"]["RuledSectionFields"][];
        };
        SectionsInput: {
            declaration_details?: components["schemas"]["DetailsInput"];
            /** Format: uuid */
            education?: string | null;
            /** Format: uuid */
            nurse_licence?: string | null;
            /** Format: uuid */
            physician_licence?: string | null;
            /** Format: uuid */
            physician_qualification?: string | null;
            /** Format: uuid */
            professional_title?: string | null;
        };
        SectionView: {
            /**
             * Format: uuid
             * @description The chosen credential
             */
            credentialId: string | null;
            editable: boolean;
            /** @description All of 工作经历, the newest first */
            entries: components["schemas"]["WorkPeriodView"][];
            fields: {
                [key: string]: unknown;
            } | null;
            issues: components["schemas"]["IssueView"][];
            /** @enum {string} */
            requirement: "required" | "conditional" | "optional" | "hidden";
            /** @enum {string} */
            section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            /** @enum {string} */
            state: "not_started" | "incomplete" | "complete";
        };
        SeenVersionInput: {
            /** @description As it was read */
            version: number;
        };
        SessionItemView: {
            /** @enum {string} */
            browser: "wechat" | "edge" | "firefox" | "chrome" | "safari" | "other";
            /** @description It is the one that asks */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Last seen: when its tokens were last renewed
             */
            refreshedAt: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            system: "windows" | "harmonyos" | "android" | "ios" | "macos" | "linux" | "other";
            /** @enum {string} */
            way: "wechat" | "password";
        };
        SessionPage: {
            items: components["schemas"]["SessionItemView"][];
            nextCursor: string | null;
        };
        SessionView: {
            /** @description Bearer token for every request */
            accessToken: string;
            /** Format: date-time */
            accessTokenExpiresAt: string;
            /** Format: uuid */
            accountId: string;
            /** @description Good for one refresh */
            refreshToken: string;
            /**
             * Format: date-time
             * @description Unless it is refreshed before, the session is over then
             */
            refreshTokenExpiresAt: string;
        };
        SpecialtyCountView: {
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            queues: components["schemas"]["QueueCountView"][];
            specialtyCode: string;
            specialtyName: string | null;
            total: number;
        };
        SpecialtyDirectoryView: {
            items: components["schemas"]["SpecialtyFields"][];
        };
        SpecialtyFields: {
            code: string;
            /** @description Codes of last year’s specialties that were merged into it: their subjects count here */
            continues?: string[];
            /** @enum {string} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            name: string;
        };
        SpecialtyView: {
            code: string;
            /** @enum {string} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
            name: string;
            /** @description What a 历史考生 may have sat last year: itself, and what was merged into it or moved to its code */
            previous: components["schemas"]["PreviousSpecialtyView"][];
            sections: components["schemas"]["SectionRequirementView"][];
        };
        StaffGrantView: {
            divisionCode: string | null;
            divisionName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor";
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
        };
        StaffItemView: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            displayName: string;
            grants: components["schemas"]["StaffGrantView"][];
            /** @description The password is still the one that was issued */
            initialPassword: boolean;
            /** @description An authenticator is enrolled */
            secondFactor: boolean;
            userName: string;
        };
        StaffPage: {
            items: components["schemas"]["StaffItemView"][];
            nextCursor: string | null;
        };
        StaffUnitView: {
            address: string | null;
            allowedActions: ("rotate_code" | "edit" | "request_change" | "add_sub_unit" | "suspend" | "resume" | "close")[];
            /** @description 机构类别, WS 218 */
            category: components["schemas"]["CodeNameView"];
            /** @description Since when there is a confirmation code, and how long it is good; never the code */
            confirmationCode: components["schemas"]["CodeStateView"] | null;
            /** @description For whoever edits them, and for those who review units */
            contacts: components["schemas"]["UnitContactsView"] | null;
            /** @description 行政区划, GB/T 2260 */
            division: components["schemas"]["CodeNameView"];
            /** Format: uuid */
            id: string;
            /** @description 机构编码 */
            institutionCode: string;
            name: string;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
            statusReason: string | null;
            /** @description 主管单位 */
            supervisingUnit: components["schemas"]["UnitReferenceView"] | null;
            version: number;
        };
        StaffView: {
            /** Format: uuid */
            accountId: string;
            allowedActions: ("rename" | "disable" | "enable" | "reset_password" | "reset_second_factor" | "unlock" | "end_sessions" | "grant" | "revoke")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            displayName: string;
            grants: components["schemas"]["StaffGrantView"][];
            /** @description The password is still the one that was issued */
            initialPassword: boolean;
            /**
             * Format: date-time
             * @description Until then failed tries keep it from signing in
             */
            lockedUntil: string | null;
            /** @description An authenticator is enrolled */
            secondFactor: boolean;
            userName: string;
        };
        StageFields: {
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
            window: components["schemas"]["WindowFields"];
        };
        StagePaceView: {
            /** @description From arrival to decision; null when none was decided */
            averageDays: number | null;
            decided: number;
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        StagePreviewView: {
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
            /** @description Null while it has no real ends */
            window: components["schemas"]["WindowView"] | null;
        };
        StageProgressView: {
            /** Format: date-time */
            closesAt: string;
            /** Format: date-time */
            opensAt: string;
            /** @enum {string} */
            position: "passed" | "current" | "ahead";
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
        };
        StageView: {
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
            window: components["schemas"]["WindowView"];
        };
        StartDeclarationInput: {
            historyCandidate: boolean;
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            /** Format: uuid */
            seasonId: string;
            specialtyCode: string;
            subjects: string[];
        };
        StatementFields: {
            body: string;
            version: string;
        };
        StatementView: {
            body: string;
            version: string;
        };
        SubjectFields: {
            code: string;
            name: string;
        };
        SubjectView: {
            code: string;
            name: string;
        };
        SubmitDeclarationInput: {
            statementVersion?: string;
            version: number;
        };
        SubUnitInput: {
            address: string;
            /** @description 机构类别, WS 218 */
            categoryCode: string;
            /** @description 行政区划, GB/T 2260 */
            divisionCode: string;
            institutionCode: string;
            /** @enum {string} */
            institutionCodeKind: "unified_social_credit_code" | "institution_registration_number";
            /** @description As on the stamp */
            name: string;
            /** @description The exam officer to be */
            officer: components["schemas"]["ContactPersonInput"];
            /** @description Files of `/registrations/proofs` */
            proof: string[];
            /** @description 负责人 */
            responsible: components["schemas"]["ContactPersonInput"];
            /** @description With which the officer wishes to sign in */
            userName: string;
        };
        SuggestionView: {
            /** @description Where only time is missing */
            earliestCutoffYear: number | null;
            /** @enum {string} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice";
            /** @enum {string} */
            level: "junior_assistant" | "junior" | "intermediate";
            missing: ("EDUCATION_LEVEL" | "EDUCATION_DATE" | "YEARS" | "TITLE" | "NURSE_LICENCE" | "NURSE_LICENCE_EXPIRED" | "LICENCE_DATE" | "PHYSICIAN_QUALIFICATION" | "PHYSICIAN_LICENCE" | "ASSISTANT_PHYSICIAN" | "PHYSICIAN_CLASS" | "PRACTICE_UNIT" | "RESIDENCY" | "RESIDENCY_DATE" | "CROSS_SPECIALTY" | "POST_CHANGE" | "SOCIAL_SECURITY_PROOF" | "SPECIALTY_NOT_OFFERED" | "UNKNOWN_EDUCATION" | "UNKNOWN_EDUCATION_DATE" | "UNKNOWN_NURSE_LICENCE" | "UNKNOWN_NURSE_LICENCE_VALIDITY" | "UNKNOWN_LICENCE_DATE" | "UNKNOWN_PHYSICIAN_QUALIFICATION" | "UNKNOWN_PHYSICIAN_LICENCE" | "UNKNOWN_PHYSICIAN_CLASS" | "UNKNOWN_PRACTICE_UNIT" | "UNKNOWN_TITLE" | "UNKNOWN_TITLE_DATE" | "UNKNOWN_RESIDENCY" | "UNKNOWN_RESIDENCY_DATE" | "UNKNOWN_WORK" | "UNKNOWN_PRIMARY_CARE" | "UNKNOWN_ESTABLISHMENT" | "UNKNOWN_SOCIAL_SECURITY_PROOF")[];
            specialties: components["schemas"]["NamedSpecialtyView"][];
            /** @enum {string} */
            verdict: "eligible" | "needs_evidence" | "ineligible";
        };
        SupervisingUnitsView: {
            items: components["schemas"]["UnitReferenceView"][];
        };
        TimelineEntryView: {
            /** Format: date-time */
            at: string;
            /**
             * @description The candidate, or the stage
             * @enum {string}
             */
            by: "candidate" | "unit" | "exam_point" | "province";
            /** @description The reviewer; only other staff see it */
            byName: string | null;
            /** @description What a resubmission has changed */
            changed: ("education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details")[];
            /** Format: date */
            correctBy: string | null;
            /** @enum {string} */
            event: "started" | "saved" | "submitted" | "resubmitted" | "withdrawn" | "reopened" | "claimed" | "released" | "passed" | "returned" | "rejected" | "assigned" | "form_marked_outdated" | "form_mark_lifted" | "form_renewed" | "notice_acknowledged" | "reopening_ended";
            /** @description The stage or status that it led to */
            next: string | null;
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark: string | null;
            /** @description What was to be corrected */
            sections: components["schemas"]["SectionReasonView"][];
            /**
             * Format: date-time
             * @description Of a re-opening: the own end of filing
             */
            until: string | null;
        };
        TimelineView: {
            items: components["schemas"]["TimelineEntryView"][];
            progress: components["schemas"]["ProgressView"];
        };
        TitleAnswer: {
            /** @enum {string|null} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice" | null;
            grantedOn: string | null;
            /** @enum {string|null} */
            level: "junior_assistant" | "junior" | null;
        };
        TopicAnswerInput: {
            accepted: boolean;
            /** @enum {string} */
            topic: "review_result" | "deadline" | "identity_result";
        };
        TopicListView: {
            items: components["schemas"]["TopicView"][];
        };
        TopicView: {
            /** @description Agreements given and not used up */
            remaining: number;
            /** @description For `wx.requestSubscribeMessage` */
            templateId: string;
            /** @enum {string} */
            topic: "review_result" | "deadline" | "identity_result";
        };
        UnitBacklogView: {
            /** @description From arrival to decision at the stage; null when none was decided */
            averageDays: number | null;
            decided: number;
            divisionCode: string;
            /** Format: date-time */
            oldestWaitingSince: string | null;
            total: number;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            waiting: number;
        };
        UnitChangeInput: {
            /** @description 机构类别, WS 218 */
            categoryCode: string;
            /** @description 行政区划, GB/T 2260 */
            divisionCode: string;
            institutionCode: string;
            /** @enum {string} */
            institutionCodeKind: "unified_social_credit_code" | "institution_registration_number";
            /** @description As on the stamp */
            name: string;
            /** @description Files of `/registrations/proofs` */
            proof: string[];
            /**
             * Format: uuid
             * @description 主管单位
             */
            supervisingUnitId: string | null;
        };
        UnitContactsView: {
            /** @description 单位考试负责人 */
            officer: components["schemas"]["UnitContactView"] | null;
            /** @description 负责人 */
            responsible: components["schemas"]["UnitContactView"] | null;
        };
        UnitContactView: {
            name: string;
            phone: string;
        };
        UnitHistoryEntryView: {
            /**
             * @description Null for the system, and for whoever has no account
             * @enum {string|null}
             */
            byRole: "candidate" | "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor" | null;
            /** @description What was changed */
            fields: ("name" | "institutionCode" | "supervisingUnitId" | "categoryCode" | "divisionCode")[];
            /** Format: date-time */
            occurredAt: string;
            reason: string | null;
            text: string;
            type: string;
        };
        UnitHistoryView: {
            items: components["schemas"]["UnitHistoryEntryView"][];
        };
        UnitImportChangeView: {
            /** @enum {string} */
            field: "name" | "institutionCode" | "institutionCodeKind" | "categoryCode" | "divisionCode" | "supervisingCode";
            from: string | null;
            /** @description The title of the column */
            title: string;
            to: string | null;
        };
        UnitImportLinePage: {
            items: components["schemas"]["UnitImportLineView"][];
            nextCursor: string | null;
        };
        UnitImportLineView: {
            changes: components["schemas"]["UnitImportChangeView"][];
            institutionCode: string | null;
            /** @description The heading is 1 */
            line: number;
            name: string | null;
            /** @enum {string} */
            outcome: "created" | "changed" | "unchanged" | "refused";
            problems: components["schemas"]["UnitImportProblemView"][];
        };
        UnitImportPage: {
            items: components["schemas"]["UnitImportView"][];
            nextCursor: string | null;
        };
        UnitImportProblemView: {
            code: string;
            detail: string;
            /** @enum {string} */
            field: "name" | "institutionCode" | "institutionCodeKind" | "categoryCode" | "divisionCode" | "supervisingCode";
            /** @description The title of the column */
            title: string;
        };
        UnitImportView: {
            allowedActions: "apply"[];
            /** Format: date-time */
            appliedAt: string | null;
            changed: number;
            /** Format: date-time */
            checkedAt: string;
            /** @description An application names it */
            contentHash: string;
            created: number;
            /** Format: uuid */
            id: string;
            /** @description Columns that are not read */
            ignoredTitles: string[];
            refused: number;
            /**
             * @description `applying`: a job has it; `outdated`: units changed, check anew
             * @enum {string}
             */
            status: "checked" | "applying" | "applied" | "outdated";
            unchanged: number;
        };
        UnitListView: {
            /** @description Of the whole list, with its first page */
            count: number | null;
            /** @description There are more than `count` */
            countIsCapped: boolean;
            items: components["schemas"]["ListedUnitView"][];
            nextCursor: string | null;
        };
        UnitPage: {
            items: components["schemas"]["UnitView"][];
            nextCursor: string | null;
        };
        UnitReferenceView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        UnitStandingInput: {
            /** @enum {string} */
            event: "suspended" | "resumed" | "closed";
            reason: string;
            /** @description As it was read */
            version: number;
        };
        UnitView: {
            /** @description 机构类别, WS 218 */
            category: components["schemas"]["CodeNameView"];
            /** @description 行政区划, GB/T 2260 */
            division: components["schemas"]["CodeNameView"];
            /** Format: uuid */
            id: string;
            /** @description 机构编码 */
            institutionCode: string;
            name: string;
            /** @description 主管单位 */
            supervisingUnit: components["schemas"]["UnitReferenceView"] | null;
        };
        VerdictCountView: {
            /** @enum {string} */
            after: "eligible" | "needs_evidence" | "ineligible";
            /** @enum {string} */
            before: "eligible" | "needs_evidence" | "ineligible";
            count: number;
        };
        VerdictView: {
            /** @enum {string|null} */
            reason: "R01" | "R02" | "R03" | "R04" | "R05" | "R06" | "R07" | "R08" | "R09" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R99" | null;
            remark: string | null;
            /** @enum {string} */
            verdict: "accepted" | "returned";
        };
        VerificationPageView: {
            items: components["schemas"]["VerificationView"][];
            nextCursor: string | null;
        };
        VerificationReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "requested" | "running" | "finished";
        };
        VerificationView: {
            findings: components["schemas"]["FindingView"][];
            findingsCount: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            links: string | null;
            linksExpected: string | null;
            /** Format: date-time */
            requestedAt: string;
            requestedByName: string | null;
            /** @enum {string} */
            status: "requested" | "running" | "finished";
        };
        WebAuthorisationInput: {
            /** @description Page of this origin that WeChat leads back to */
            returnPath: string;
        };
        WebAuthorisationView: {
            /** @description WeChat's page: the browser goes there, and comes back with `code` and `state` */
            address: string;
        };
        WebSignInInput: {
            /** @description Version of 用户服务协议 and 隐私政策 just agreed to; needed once for each version */
            agreedVersion?: string;
            /** @description As it came back from WeChat, good for one request */
            code: string;
            /** @description As it came back; good for the browser that was sent to WeChat with it */
            state: string;
        };
        WechatSignInInput: {
            /** @description Version of 用户服务协议 and 隐私政策 just agreed to; needed once for each version */
            agreedVersion?: string;
            /** @description Code of `wx.login`, good for one request */
            code: string;
        };
        WindowFields: {
            /** @description ISO 8601 with offset; empty while not set */
            closesAt: string;
            /** @description ISO 8601 with offset; empty while not set */
            opensAt: string;
        };
        WindowView: {
            /** Format: date-time */
            closesAt: string;
            /** Format: date-time */
            opensAt: string;
        };
        WithdrawalInput: {
            /** @description 申请编号 */
            number: string;
            /** @description 查询码 */
            queryCode: string;
            version: number;
        };
        WorkListEntryView: {
            /** @description Since `since`; null on the first visit */
            arrived: number | null;
            /** @description Whether one of the two counts stopped at 1,000 */
            isCapped: boolean;
            /** Format: date-time */
            oldestWaitingSince: string | null;
            scope: string;
            /** @enum {string} */
            stage: "unit" | "exam_point" | "province";
            waiting: number;
            waitingLong: number;
        };
        WorkListView: {
            accounts: components["schemas"]["AccountToLookAtView"][];
            accountsAreCapped: boolean;
            claims: components["schemas"]["ClaimsView"][];
            deadlines: components["schemas"]["DeadlineView"][];
            declarations: components["schemas"]["WorkListEntryView"][];
            others: components["schemas"]["OtherWorkView"][];
            /** @description For auditors */
            record: components["schemas"]["RecordStateView"] | null;
            /** Format: date-time */
            since: string | null;
        };
        WorkPeriodAnswer: {
            /** @enum {string|null} */
            family: "pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice" | null;
            from: string | null;
            /** @description Its last day; null while it goes on */
            to: string | null;
        };
        WorkPeriodView: {
            /**
             * Format: uuid
             * @description The credential
             */
            credentialId: string;
            fields: {
                [key: string]: unknown;
            };
            /**
             * @description Every one has to be complete
             * @enum {string}
             */
            state: "incomplete" | "complete";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Record_search: {
        parameters: {
            query?: {
                actorId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                from?: string;
                limit?: number;
                ownerId?: string;
                subjectId?: string;
                subjectKind?: "account" | "session" | "identity" | "unit" | "affiliation" | "credential" | "correction" | "file" | "season" | "season_draft" | "rule_set" | "rule_set_draft" | "declaration" | "message" | "registration" | "unit_import" | "export" | "activity" | "keys";
                type?: "session.started" | "session.refreshed" | "session.ended" | "session.refresh_reused" | "session.sign_in_failed" | "session.second_factor_failed" | "consent.given" | "picture_consent.given" | "picture_consent.withdrawn" | "account.exported" | "account.export_downloaded" | "account.deleted" | "staff.created" | "staff.disabled" | "staff.granted" | "staff.revoked" | "staff.password_changed" | "staff.second_factor_enrolled" | "staff.recovery_code_used" | "staff.renamed" | "staff.enabled" | "staff.password_reset" | "staff.second_factor_reset" | "staff.unlocked" | "identity.try_reserved" | "identity.try_refunded" | "identity.refused" | "identity.verified" | "identity.review_requested" | "identity.review_withdrawn" | "identity.review_rejected" | "identity.review_expired" | "identity.review_claimed" | "identity.review_released" | "identity.document_transferred" | "identity.correction_requested" | "identity.corrected" | "identity.correction_rejected" | "identity.picture_viewed" | "identity.number_revealed" | "identity.conflict_found" | "identity.tried_by_another" | "identity.pictures_purged" | "identity.case_forgotten" | "unit.registered" | "unit.edited" | "unit.reregistered" | "unit.code_rotated" | "unit.suspended" | "unit.resumed" | "unit.closed" | "unit.import_checked" | "unit.import_applied" | "unit.import_outdated" | "unit.import_report_taken" | "registration.submitted" | "registration.corrected" | "registration.withdrawn" | "registration.claimed" | "registration.released" | "registration.approved" | "registration.returned" | "registration.rejected" | "registration.handed_over" | "registration.forgotten" | "affiliation.bound" | "affiliation.changed" | "affiliation.unbound" | "affiliation.ended_by_unit" | "affiliation.code_refused" | "credential.added" | "credential.edited" | "credential.removed" | "credential.fetch_requested" | "credential.fetch_postponed" | "credential.fetch_failed" | "credential.fetched" | "credential.corrected" | "correction.reported" | "correction.corrected" | "correction.declined" | "correction.confirmed" | "correction.contested" | "correction.withdrawn" | "correction.moved" | "file.uploaded" | "file.opened" | "file.removed" | "file.recognised" | "file.reading_opened" | "rule_set.draft_created" | "rule_set.draft_saved" | "rule_set.draft_discarded" | "rule_set.published" | "season.draft_created" | "season.draft_saved" | "season.draft_discarded" | "season.published" | "season.window_extended" | "season.reopened" | "season.reopening_ended" | "declaration.reopening_ended" | "declaration.started" | "declaration.saved" | "declaration.submitted" | "declaration.resubmitted" | "declaration.withdrawn" | "declaration.reopened" | "declaration.claimed" | "declaration.released" | "declaration.passed" | "declaration.returned" | "declaration.rejected" | "declaration.assigned" | "declaration.form_marked_outdated" | "declaration.form_mark_lifted" | "declaration.form_renewed" | "declaration.notice_acknowledged" | "declaration.section_decided" | "declaration.deadline_near" | "declaration.findings_changed" | "declaration.finding_resolved" | "declaration.paper_ends_soon" | "message.agreed" | "message.resent" | "export.requested" | "export.finished" | "export.failed" | "export.cancelled" | "export.expired" | "export.downloaded" | "activity.searched" | "activity.verification_requested" | "activity.verified" | "keys.changed" | "keys.resealed" | "personal_data.read" | "personal_data.revealed";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundActivitiesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Record_actors: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedActorsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Record_chain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainStateView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Record_verifications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Record_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Record_verification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Affiliation_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffiliationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Affiliation_bind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffiliationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Affiliation_unbind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Affiliation_history: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffiliationHistoryPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_report: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportErrorInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionVersionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_contest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correction_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionVersionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_add: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCredentialInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCredentialInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFindingsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_fetches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionFetchOverview"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_requestFetch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionFetchView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credential_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialSuggestionsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                seasonId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_start: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDeclarationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDeclarationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationEligibility_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationEligibilityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnFindings_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFindingsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormRenewal_renew: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewFormInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_acknowledgeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeNoticeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeAcknowledgedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_submit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDeclarationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Declarations_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_request: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExportInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_content: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLinkView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    File_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or PDF
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    File_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    File_content: {
        parameters: {
            query: {
                /** @description From the link */
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    File_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLinkView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentReading_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentReadingsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReopening_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                seasonId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopeningPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReopening_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantReopeningInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopeningReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReopening_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReopening_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReopeningInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopeningReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Identity_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Identity_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AutomaticVerificationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityCorrection_request: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["IdentityCorrectionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCaseReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ManualRequest_request: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ManualRequestInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCaseReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ManualRequest_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCaseReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PictureConsent_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePictureConsentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PictureConsent_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consent_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Privacy_requestExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDataExportInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExportLinkView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Privacy_archive: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                /** @description The account whose data it is */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Privacy_content: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                /** @description The account whose data it is */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DataReads_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataReadsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Privacy_showDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Privacy_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteAccountInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionReceiptView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Precheck_get: {
        parameters: {
            query?: {
                families?: ("pharmacy" | "technology" | "nursing" | "clinical" | "stomatology" | "chinese_medicine" | "public_health" | "general_practice")[];
                seasonId?: string;
                specialtyCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecheckView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Precheck_whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrecheckInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecheckView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NextSteps_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextStepsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginEnrolmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEnrolmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delivery_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state: "waiting" | "sent" | "refused" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delivery_resend: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_agree: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_readUpTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUpToInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_submit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceiptView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_collect: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_inquire: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_uploadProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or PDF
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_searchUnits: {
        parameters: {
            query: {
                /** @description Any part of the name, two characters at least */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisingUnitsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registration_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRegistry_list: {
        parameters: {
            query?: {
                /** @description 机构类别, WS 218 */
                categoryCode?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Of `under`: `direct` unless said otherwise */
                depth?: "direct" | "all";
                /** @description 行政区划 with everything in it */
                divisionCode?: string;
                /** @description The whole 机构编码, in any spelling */
                institutionCode?: string;
                limit?: number;
                /** @description Any part of the name */
                name?: string;
                status?: "active" | "suspended" | "closed";
                /** @description The 主管单位 */
                under?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRegistry_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUnitInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_askForChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChangeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceiptView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRegistry_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistoryView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectedRequestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenVersionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRegistry_changeStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitStandingInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitRequest_askForSubUnit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubUnitInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceiptView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_counts: {
        parameters: {
            query: {
                divisionCode?: "420000" | "420100" | "420200" | "420300" | "420500" | "420600" | "420700" | "420800" | "420900" | "421000" | "421100" | "421200" | "421300" | "422800" | "420102" | "420103" | "420104" | "420105" | "420106" | "420107" | "420111" | "420112" | "420113" | "420114" | "420115" | "420116" | "420117" | "420202" | "420203" | "420204" | "420205" | "420222" | "420281" | "420302" | "420303" | "420304" | "420322" | "420323" | "420324" | "420325" | "420381" | "420502" | "420503" | "420504" | "420505" | "420506" | "420525" | "420526" | "420527" | "420528" | "420529" | "420581" | "420582" | "420583" | "420602" | "420606" | "420607" | "420624" | "420625" | "420626" | "420682" | "420683" | "420684" | "420702" | "420703" | "420704" | "420802" | "420804" | "420822" | "420881" | "420882" | "420902" | "420921" | "420922" | "420923" | "420981" | "420982" | "420984" | "421002" | "421003" | "421022" | "421024" | "421081" | "421083" | "421087" | "421088" | "421102" | "421121" | "421122" | "421123" | "421124" | "421125" | "421126" | "421127" | "421181" | "421182" | "421202" | "421221" | "421222" | "421223" | "421224" | "421281" | "421303" | "421321" | "421381" | "422801" | "422802" | "422822" | "422823" | "422825" | "422826" | "422827" | "422828" | "429004" | "429005" | "429006" | "429021";
                seasonId: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonFiguresView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_days: {
        parameters: {
            query: {
                divisionCode?: "420000" | "420100" | "420200" | "420300" | "420500" | "420600" | "420700" | "420800" | "420900" | "421000" | "421100" | "421200" | "421300" | "422800" | "420102" | "420103" | "420104" | "420105" | "420106" | "420107" | "420111" | "420112" | "420113" | "420114" | "420115" | "420116" | "420117" | "420202" | "420203" | "420204" | "420205" | "420222" | "420281" | "420302" | "420303" | "420304" | "420322" | "420323" | "420324" | "420325" | "420381" | "420502" | "420503" | "420504" | "420505" | "420506" | "420525" | "420526" | "420527" | "420528" | "420529" | "420581" | "420582" | "420583" | "420602" | "420606" | "420607" | "420624" | "420625" | "420626" | "420682" | "420683" | "420684" | "420702" | "420703" | "420704" | "420802" | "420804" | "420822" | "420881" | "420882" | "420902" | "420921" | "420922" | "420923" | "420981" | "420982" | "420984" | "421002" | "421003" | "421022" | "421024" | "421081" | "421083" | "421087" | "421088" | "421102" | "421121" | "421122" | "421123" | "421124" | "421125" | "421126" | "421127" | "421181" | "421182" | "421202" | "421221" | "421222" | "421223" | "421224" | "421281" | "421303" | "421321" | "421381" | "422801" | "422802" | "422822" | "422823" | "422825" | "422826" | "422827" | "422828" | "429004" | "429005" | "429006" | "429021";
                from: string;
                seasonId: string;
                to: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonDaysView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_units: {
        parameters: {
            query: {
                divisionCode?: "420000" | "420100" | "420200" | "420300" | "420500" | "420600" | "420700" | "420800" | "420900" | "421000" | "421100" | "421200" | "421300" | "422800" | "420102" | "420103" | "420104" | "420105" | "420106" | "420107" | "420111" | "420112" | "420113" | "420114" | "420115" | "420116" | "420117" | "420202" | "420203" | "420204" | "420205" | "420222" | "420281" | "420302" | "420303" | "420304" | "420322" | "420323" | "420324" | "420325" | "420381" | "420502" | "420503" | "420504" | "420505" | "420506" | "420525" | "420526" | "420527" | "420528" | "420529" | "420581" | "420582" | "420583" | "420602" | "420606" | "420607" | "420624" | "420625" | "420626" | "420682" | "420683" | "420684" | "420702" | "420703" | "420704" | "420802" | "420804" | "420822" | "420881" | "420882" | "420902" | "420921" | "420922" | "420923" | "420981" | "420982" | "420984" | "421002" | "421003" | "421022" | "421024" | "421081" | "421083" | "421087" | "421088" | "421102" | "421121" | "421122" | "421123" | "421124" | "421125" | "421126" | "421127" | "421181" | "421182" | "421202" | "421221" | "421222" | "421223" | "421224" | "421281" | "421303" | "421321" | "421381" | "422801" | "422802" | "422822" | "422823" | "422825" | "422826" | "422827" | "422828" | "429004" | "429005" | "429006" | "429021";
                limit?: number;
                seasonId: string;
                stage: "unit" | "exam_point" | "province";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonUnitsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkList_show: {
        parameters: {
            query?: {
                longDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkList_visit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionReview_queue: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description `reported` when it is left out */
                status?: "reported" | "corrected" | "declined" | "confirmed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionQueueView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionReview_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionReview_correct: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectionReview_decline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_queue: {
        parameters: {
            query?: {
                /** @description Only what came into the list after this instant */
                arrivedAfter?: string;
                claim?: "mine" | "free" | "others";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description With all of these flags */
                flags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
                level?: "junior_assistant" | "junior" | "intermediate";
                limit?: number;
                queue?: "unit" | "exam_point" | "province" | "returned" | "approved" | "rejected" | "withdrawn";
                seasonId?: string;
                specialtyCode?: string;
                unitId?: string;
                waitingDays?: number;
                /** @description With none of these flags */
                withoutFlags?: ("form_outdated" | "resubmitted" | "returned_before" | "near_deadline" | "window_shut" | "disputed" | "filed_late" | "findings_open" | "paper_ended" | "on_two_people" | "other_unit")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_get: {
        parameters: {
            query?: {
                ahead?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseDistribution_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseHistory_changes: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseEligibility_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationEligibilityView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Finding_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveFindingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingResolvedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormMark_mark: {
        parameters: {
            query?: never;
            header: {
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormMark_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewNote_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReviewNoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedNoteView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_show: {
        parameters: {
            query?: never;
            header: {
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reveal_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseDistribution_reviewers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseHistory_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclarationReview_judgeSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description `contentTag` of the case as it was seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
                section: "education" | "physician_qualification" | "physician_licence" | "professional_title" | "nurse_licence" | "work_period" | "declaration_details";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeSectionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkPass_pass: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPassInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPassView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkPass_dryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPassInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPassView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseDistribution_claimNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextCaseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextCaseView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_queue: {
        parameters: {
            query?: {
                claim?: "mine";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityQueueView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityReviewView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityClaimedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideIdentityInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCaseReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_revealNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealNumberInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedDocumentView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                side: "front" | "back" | "data_page" | "other_page" | "proof";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_decided: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedIdentityCasePage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentityReview_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextIdentityCaseView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_queue: {
        parameters: {
            query?: {
                claim?: "mine";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description `submitted` unless said otherwise */
                status?: "submitted" | "returned" | "approved" | "rejected" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationQueueView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationCaseView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationClaimedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description `contentTag` of the case as it was seen */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationDecidedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationReview_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextRegistrationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFilter_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFiltersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFilter_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFiltersInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFiltersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDraftPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRuleSetDraftInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDraftReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDraftView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRuleSetDraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDraftSavedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_dryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDryRunView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetDrafts_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description `token` of the dry run */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetPublishedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSets_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSets_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSets_changes: {
        parameters: {
            query: {
                since: string;
            };
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetChangesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonDraftPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSeasonDraftInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonDraftView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSeasonDraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSavedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_dryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonPreviewView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_publish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description `token` of the dry run */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonVersionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeasonDrafts_rebase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebaseSeasonDraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRebasedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                examYear?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_versions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only those that came about so */
                origin?: "published" | "window_extended";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonVersionPageView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonVersionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_extendWindow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendWindowInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeasonVersionReceipt"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Seasons_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSeasonsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BrowserSession_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BrowserSession_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessionView"];
                };
            };
            /** @description This browser has kept no session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_endCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_withPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_withWechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatSignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WechatWeb_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebSignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WechatWeb_authorise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebAuthorisationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthorisationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WechatWeb_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessView"];
                };
            };
            /** @description This browser has kept no session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpecialtyDirectory_list: {
        parameters: {
            query: {
                examYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecialtyDirectoryView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description The beginning of a user name or of a name */
                name?: string;
                role?: "unit_officer" | "exam_point_reviewer" | "provincial_reviewer" | "provincial_lead" | "system_admin" | "auditor";
                /** @description Whoever holds a role over this unit itself */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewStaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccess_grant: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewGrantView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccess_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitialPasswordView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccess_sessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccess_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccess_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description XLSX, 5 MB and 10,000 units at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyImportInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_lines: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                outcome?: "created" | "changed" | "unchanged" | "refused";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportLinePage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitImport_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unit_search: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Any part of the name */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unit_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffUnitView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unit_rotateCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCodeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unit_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Member_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description `current` unless said otherwise */
                state?: "current" | "former";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Member_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMembershipInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Member_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberSearchInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

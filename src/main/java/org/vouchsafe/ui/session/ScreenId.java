package org.vouchsafe.ui.session;

/** The screens there can be, in the order of the rail. */
public enum ScreenId {
    OVERVIEW, INBOX, SUPPLIERS, EVIDENCE, COMPONENTS, ADVISORIES, INCIDENTS, QUESTIONNAIRES, ACTIONS, REPORTS, GOVERNANCE, AUDIT
}

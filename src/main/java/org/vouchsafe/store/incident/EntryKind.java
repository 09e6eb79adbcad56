package org.vouchsafe.store.incident;

import org.vouchsafe.domain.incident.Entry;

/** What an entry is; the names stand in the file. */
enum EntryKind {
    DECIDED, NOTED, CORRECTED, CHANGED, TICKED, FILED, ASSESSED, EXCEPTED, EXCEPTION_ENDED, ACTION_OPENED, ACTION_MOVED, ACTION_DONE,
    ACTION_VERIFIED,
    INDICATED, DISMISSED, DRAFTED, APPROVED, PUBLISHED, CLOSED, REOPENED,
    CLOSED_STANDING, CONTRADICTED, DEMANDED, UNFOUNDED, ATTACHED, DETACHED, DROPPED, KEPT, HELD, FREED, CLOCKED, LOOKED, RETRACTED;

    static EntryKind of(Entry entry) {
        return switch (entry) {
            case Entry.Decided _ -> DECIDED;
            case Entry.Noted _ -> NOTED;
            case Entry.Corrected _ -> CORRECTED;
            case Entry.Changed _ -> CHANGED;
            case Entry.Ticked _ -> TICKED;
            case Entry.Filed _ -> FILED;
            case Entry.Assessed _ -> ASSESSED;
            case Entry.Excepted _ -> EXCEPTED;
            case Entry.ExceptionEnded _ -> EXCEPTION_ENDED;
            case Entry.ActionOpened _ -> ACTION_OPENED;
            case Entry.ActionMoved _ -> ACTION_MOVED;
            case Entry.ActionDone _ -> ACTION_DONE;
            case Entry.ActionVerified _ -> ACTION_VERIFIED;
            case Entry.Indicated _ -> INDICATED;
            case Entry.Dismissed _ -> DISMISSED;
            case Entry.Drafted _ -> DRAFTED;
            case Entry.Approved _ -> APPROVED;
            case Entry.Published _ -> PUBLISHED;
            case Entry.Closed closed -> closed.stood() == null ? CLOSED : CLOSED_STANDING;
            case Entry.Reopened _ -> REOPENED;
            case Entry.Contradicted _ -> CONTRADICTED;
            case Entry.Demanded _ -> DEMANDED;
            case Entry.Unfounded _ -> UNFOUNDED;
            case Entry.Attached _ -> ATTACHED;
            case Entry.Detached _ -> DETACHED;
            case Entry.Dropped _ -> DROPPED;
            case Entry.Kept _ -> KEPT;
            case Entry.Held _ -> HELD;
            case Entry.Freed _ -> FREED;
            case Entry.Clocked _ -> CLOCKED;
            case Entry.Looked _ -> LOOKED;
            case Entry.Retracted _ -> RETRACTED;
        };
    }
}

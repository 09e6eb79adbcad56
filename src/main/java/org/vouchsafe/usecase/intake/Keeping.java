package org.vouchsafe.usecase.intake;

import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.intake.folder.Leavings;

/** Decides what is kept as evidence of its own (docs/decisions/what-import-keeps.md). */
record Keeping(Mode mode) {

    /** Whether this file is kept. */
    boolean keeps(ReadFile file) {
        if (mode == Mode.KEEP_UNREADABLE) {
            return true;
        }
        return switch (file.recognition()) {
            case FORMAT -> !file.isUnreadable();
            // Who names a letter wants it kept, and so does who attaches it to a mail or puts it into a folder of evidence; what programs
            // leave in folders nobody sent. Archives hold whole source trees.
            case NONE, TOO_LARGE -> switch (file.found().asked()) {
                case BY_NAME, ATTACHED -> true;
                case PACKED -> file.isForPeople();
                case WITHIN_FOLDER -> Leavings.file(file.found().within()).isEmpty();
                case INLINE -> false;
            };
            // A supplier's archive may hold malware; that it is kept is never an accident.
            case PROGRAM, DAMAGED -> false;
        };
    }

    /** What a carrier is worth that brought nothing that is kept. */
    enum Worth {
        /** Somebody wrote it. */
        MAIL,
        /** It could be looked through. */
        SOUND, DAMAGED
    }

    /** Whether a carrier is kept that brought so many files that are kept. */
    boolean keepsCarrier(FileWalk.Asked asked, int kept, Worth worth) {
        return mode == Mode.KEEP_UNREADABLE || kept > 0 || switch (worth) {
            case MAIL -> true;
            case SOUND -> asked == FileWalk.Asked.BY_NAME || asked == FileWalk.Asked.ATTACHED;
            case DAMAGED -> false;
        };
    }

    static boolean isDocument(ReadFile file) {
        return file.kind() == DocumentKind.DOCUMENT;
    }
}

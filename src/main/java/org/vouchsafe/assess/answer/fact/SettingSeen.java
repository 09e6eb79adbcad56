package org.vouchsafe.assess.answer.fact;

import org.vouchsafe.domain.problem.Citation;

/** That a settings file of a package manager turns install scripts off or on. */
public record SettingSeen(Scripts scripts, String line, Citation at) {
    /** What it says. */
    public enum Scripts {
        OFF, ON
    }
}

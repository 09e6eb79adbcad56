package org.vouchsafe.domain.questionnaire;

import java.util.Locale;
import java.util.Optional;

/** A language in which questionnaires can be sent. */
public enum Language {
    EN(Locale.ENGLISH), DE(Locale.GERMAN), FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The code by which it is named in files and on the command line: {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** For dates written out. */
    public Locale locale() {
        return locale;
    }

    /** The language with this code, in any case of letters; empty when it is none of ours. */
    public static Optional<Language> ofCode(String code) {
        for (Language each : values()) {
            if (each.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

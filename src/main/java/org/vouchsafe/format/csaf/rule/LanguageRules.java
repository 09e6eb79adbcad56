package org.vouchsafe.format.csaf.rule;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonObject;

/** Languages of the document (6.1.12, .15, .28). */
final class LanguageRules {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private final Verdicts verdicts;

    LanguageRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject document) {
        String language = known(document, "lang");
        String source = known(document, "source_lang");
        JsonObject publisher = document.object("publisher");
        if (publisher != null && "translator".equals(publisher.text("category")) && source == null) {
            verdicts.failed("6.1.15", "NO_SOURCE_LANGUAGE", publisher.location(),
                    "The publisher is a translator, but the language it was translated from is not said",
                    "Ask the translator for the original.");
        }
        if (language != null && source != null && language.equalsIgnoreCase(source)) {
            verdicts.failed("6.1.28", "SAME_LANGUAGE", Verdicts.at(document, "source_lang"),
                    "The document is said to be translated from " + source + " into the same language",
                    "Ask the sender which one is the original.");
        }
    }

    private @Nullable String known(JsonObject document, String field) {
        String tag = document.text(field);
        if (tag != null && !isLanguage(tag)) {
            verdicts.failed("6.1.12", "UNKNOWN_LANGUAGE", Verdicts.at(document, field), "There is no language \"" + tag + "\"",
                    "Nothing hangs on it; tell the sender.");
        }
        return tag;
    }

    /** Two-letter codes are judged against ISO 639 and ISO 3166; of others only the shape is (BCP 47). */
    private static boolean isLanguage(String tag) {
        if (tag.regionMatches(true, 0, "i-", 0, 2) || tag.regionMatches(true, 0, "x-", 0, 2)) {
            return true;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            boolean language = locale.getLanguage().length() != 2 || LANGUAGES.contains(locale.getLanguage());
            boolean region = locale.getCountry().length() != 2 || REGIONS.contains(locale.getCountry());
            return !locale.getLanguage().isEmpty() && language && region;
        } catch (java.util.IllformedLocaleException notATag) {
            return false;
        }
    }
}

package org.vouchsafe.usecase.questionnaire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Components the way people write them. */
final class ComponentNames {
    private static final String SCHEME = "pkg:";

    private ComponentNames() {}

    /** {@code axios 1.14.1} for {@code pkg:npm/axios@1.14.1}; everything else as it is. */
    static String shown(String component) {
        if (!component.startsWith(SCHEME)) {
            return component;
        }
        String bare = component.split("[?#]", 2)[0];
        int slash = bare.indexOf('/');
        int at = bare.lastIndexOf('@');
        if (slash < 0 || at < slash) {
            return component;
        }
        return decoded(bare.substring(slash + 1, at)) + " " + decoded(bare.substring(at + 1));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package org.vouchsafe.usecase.suggest;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.register.Supplier;

/** Internet domains in what people write about senders. */
final class Addresses {
    private static final Pattern MAIL = Pattern
            .compile("[\\p{L}\\p{N}._%+-]{1,64}@([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})");
    private static final Pattern WEB = Pattern.compile("https?://([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})");

    private Addresses() {}

    /** The domains of the mail and web addresses in a text, in lower case. */
    static Set<String> domains(String text) {
        var found = new TreeSet<String>();
        for (Pattern each : new Pattern[] {MAIL, WEB}) {
            Matcher matcher = each.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** The domain of the supplier that this one is, or lies below; null when none. */
    static @org.jspecify.annotations.Nullable String ofSupplier(String domain, Supplier supplier) {
        return supplier.domains().stream().map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty() && (domain.equals(each) || domain.endsWith("." + each))).findFirst().orElse(null);
    }
}

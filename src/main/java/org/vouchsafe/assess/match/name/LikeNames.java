package org.vouchsafe.assess.match.name;

import java.text.Normalizer;
import java.util.Locale;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * Package names that differ only in how they are written: case, a scope without its sign, escapes that were escaped once more, letters of another
 * script that look the same. Nobody can tell by them that two packages are one, nor that they are not. Separators are kept: names that differ
 * in them alone are often those of impostors, and the package beside them is none.
 */
public final class LikeNames {
    /** Letters that look like Latin ones, and those. */
    private static final String LOOK = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb\u0261\u03bf\u03b1\u03bd\u03c1\u0131\u0251\u028f\u026a\u0585\u0570\u0578\u057d\u04cf\u043a\u043c\u0442\u0432\u043d";
    private static final String LIKE = "aeopcyxijsdqwhgoavpiayiohnulkmtbh";
    private static final int ESCAPES = 3;

    private LikeNames() {}

    /** Type and whole name in one form for all that look alike. */
    public static String of(Purl purl) {
        return of(purl.packageName());
    }

    /** The same for a name without a version. */
    public static String of(PackageName name) {
        String folded = folded(name.namespace() == null ? name.name() : name.namespace() + "/" + name.name());
        // crates.io takes both for one name.
        return name.type() + "/" + (name.type().equals("cargo") ? folded.replace('_', '-') : folded);
    }

    private static String folded(String written) {
        String text = written;
        for (int i = 0; i < ESCAPES && text.indexOf('%') >= 0; i++) {
            text = text.replaceAll("(?i)%25", "%").replaceAll("(?i)%40", "@").replaceAll("(?i)%2f", "/").replaceAll("(?i)%2e", ".")
                    .replaceAll("(?i)%2d", "-").replaceAll("(?i)%5f", "_");
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().filter(LikeNames::isSeen).forEach(each -> {
            int look = each < 128 ? -1 : LOOK.indexOf(each);
            char c = look >= 0 ? LIKE.charAt(look) : each < 0x10000 ? (char) each : '?';
            folded.append(c);
        });
        return folded.toString().replaceAll("^(?:https?://|@)|(?:\\.git)?/*$", "");
    }

    private static boolean isSeen(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.CONTROL;
    }
}

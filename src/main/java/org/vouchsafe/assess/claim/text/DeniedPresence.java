package org.vouchsafe.assess.claim.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reason in free text says that the component is not there: that can be held against an inventory as {@code component_not_present}
 * can. That some of its code is not there, or is not run, is another thing, and no inventory says the opposite.
 */
public final class DeniedPresence {
    /** Parts of a component: where one of them is what is denied, the component itself may be there. */
    private static final String PART = "(?:code|function\\w*|method\\w*|class|classes|features?|paths?|parsers?|options?|settings?|configur\\w+|modes?"
            + "|protocols?|endpoints?|apis?|calls?|scripts?|handlers?|plugins?|routines?|files?|vulnerabilit\\w+|flaws?|issues?|defects?"
            + "|funktion\\w*|methoden?|klassen?|pfade?|einstellung\\w*|konfiguration\\w*|schwachstellen?|lücken?|fehler|merkmale?"
            + "|fonctions?|fonctionnalités?|méthodes?|classes?|chemins?|failles?|vulnérabilités?)";
    /** Words by which the component is meant, besides its own name. */
    private static final String NOUN = "(?:sub)?component|packages?|library|libraries|dependency|dependencies|module|artifact|artefact|software"
            + "|komponenten?|paket|pakete|bibliothek|abhängigkeit|modul|composant|paquet|bibliothèque|dépendance|module";
    private static final String THERE = "(?:present|included|contained|shipped|bundled|installed|distributed|delivered|packaged|embedded|deployed"
            + "|there|existing|in use|used|part of|a part of|in (?:the|this|our)"
            + "|enthalten|vorhanden|verwendet|verbaut|ausgeliefert|eingesetzt|installiert|mitgeliefert|genutzt|benutzt|bestandteil|teil"
            + "|présente?s?|incluse?s?|inclus|contenue?s?|utilisée?s?|livrée?s?|installée?s?|embarquée?s?|fournie?s?|là)";
    private static final String BRING = "(?:contain|include|ship|use|bundle|install|embed|package|distribute|deliver|deploy|incorporate|have|depend on"
            + "|rely on)";
    private static final String NOT = "(?:not|never|no longer|nicht|nicht mehr|nie|pas|plus|jamais)";
    /** What may follow "used" without limiting it: an end, or the whole of the product. */
    private static final String AT_ALL = "(?=\\s*(?:$|[,:)]|and |or |so |as |because |at all|anywhere|here|by us|by (?:the|this|our) |in (?:the|this|our|any) "
            + "|im |in (?:der|dem|diesem|unserem) |dans |par |und |et |da |weil |car ))";
    private static final Pattern SENTENCES = Pattern.compile("[.;!?\\n\\r]+(?=\\s|$)");
    /** Answers that are nothing but this; whose presence is meant goes without saying. */
    private static final Pattern SHORT = Pattern
            .compile("(?:it |this )?(?:is |are |was |does |do |has |ist |sind |wird |n'?est |est )?" + NOT
                    + " (?:been )?" + THERE
                    + "(?: (?:in|by|im|dans) .{0,60})?|absent|missing|removed|fehlt|entfernt|absente?|supprimée?|(?:we )?(?:do|does) not "
                    + BRING + " (?:it|this|that)(?: .{0,40})?|not applicable[,:]? .{0,10}absent");

    private DeniedPresence() {}

    /**
     * True when one of the sentences denies that the component is there.
     *
     * @param text the reason; null when there is none
     * @param names what the component may be called
     */
    public static boolean isIn(@Nullable String text, Collection<String> names) {
        if (text == null || text.isBlank()) {
            return false;
        }
        Pattern denied = denied(names);
        return sentences(text).anyMatch(each -> SHORT.matcher(each).matches() || denied.matcher(each).find());
    }

    private static Stream<String> sentences(String text) {
        String simple = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'').replace('_', ' ')
                .replaceAll("n't\\b", " not").replaceAll("\\bcannot\\b", "can not").replaceAll("[\"'`*“”„«»]", " ");
        return SENTENCES.splitAsStream(simple).map(each -> each.replaceAll("[\\s\\p{Z}]+", " ").strip()).filter(each -> !each.isEmpty());
    }

    private static Pattern denied(Collection<String> names) {
        String called = Stream
                .concat(names.stream().flatMap(DeniedPresence::spellings).distinct().sorted().map(Pattern::quote), Stream.of(NOUN))
                .collect(Collectors.joining("|"));
        String named = "(?:" + called + ")(?![\\w-])";
        // What stands before is looked at only where the name begins: looking back is dear.
        String subject = "(?<![\\w@/-])(?=" + named + ")(?<!" + PART + " (?:of|in|from|von|de|du)(?: the| this| der| des| la)? )" + named;
        String words = "(?: (?!" + PART + "\\b)[^\\s,:]+){0,4}?";
        return Pattern.compile(String.join("|", List.of(
                // The component … is not there.
                subject + words + " " + NOT + "(?: (?:been|itself|actually|mehr))? " + THERE
                        + "(?<!used|in use|verwendet|genutzt|benutzt|eingesetzt)\\b",
                subject + words + " " + NOT
                        + "(?: (?:been|itself|actually|mehr))? (?:used|in use|verwendet|genutzt|benutzt|eingesetzt|utilisée?s?)"
                        + AT_ALL,
                // The component … is absent.
                subject + words
                        + " (?:(?:is|are|was|were) (?:entirely |completely )?(?:absent|missing)|(?:is|was|has been|were) (?:removed|dropped|excluded)"
                        + "|does not exist|do not exist|fehlt|wurde entfernt|existiert nicht|est absente?|a été (?:supprimé|retiré)e?)",
                // The product does not contain the component.
                "(?:does|do|did|is|are|will) (?:not|never) (?:\\w+ )?" + BRING + words + " " + subject,
                "(?:no longer|never) " + BRING + "(?:s|d|ed)?" + words + " " + subject,
                "(?:enthält|verwendet|nutzt|benutzt|liefert|installiert)(?: [^\\s,:]+){0,3}? (?:nicht|keine?[nrs]?)\\b" + words + "(?: "
                        + subject + "|$)",
                "(?:ne |n )?(?:contient|comprend|utilise|inclut|embarque|livre)(?: [^\\s,:]+)? pas" + words + " " + subject,
                // There is no such component.
                "(?:^|there is |there are |has |have |contains |ships |includes |uses )no (?:such |affected |vulnerable )?"
                        + "(?:copy of |version of |instance of )?(?:the )?"
                        + subject + "(?! " + PART + "\\b)",
                "(?:free of|without)(?: the| any)? (?:affected |vulnerable )?" + subject + "(?! " + PART + "\\b)")));
    }

    /** The name, and the last part of one that has several. */
    private static Stream<String> spellings(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        String last = lower.substring(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf(':')) + 1);
        return Stream.of(lower, last).filter(each -> each.length() > 1);
    }
}

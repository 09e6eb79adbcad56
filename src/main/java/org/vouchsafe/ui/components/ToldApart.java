package org.vouchsafe.ui.components;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.usecase.read.ComponentRow;

/** What components of the same name, version and type differ in: otherwise their rows would look alike. */
final class ToldApart {
    static final ToldApart NOTHING = new ToldApart(Map.of());
    private static final int DIGITS = 12;

    private final Map<ComponentId, String> words;

    private ToldApart(Map<ComponentId, String> words) {
        this.words = words;
    }

    /** Among these rows. */
    static ToldApart among(List<ComponentRow> rows) {
        Map<ComponentId, String> words = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(ToldApart::alike)).values().stream().filter(each -> each.size() > 1)
                .forEach(each -> tell(each, words));
        return new ToldApart(words);
    }

    /** What sets this one off from those that look like it; empty when nothing looks like it. */
    String of(ComponentRow row) {
        return words.getOrDefault(row.id(), "");
    }

    private static void tell(List<ComponentRow> alike, Map<ComponentId, String> into) {
        List<Function<Component, String>> fields = differing(alike);
        for (ComponentRow each : alike) {
            into.put(each.id(), fields.stream().map(field -> field.apply(each.component())).collect(Collectors.joining(", ")));
        }
    }

    private static List<Function<Component, String>> differing(List<ComponentRow> alike) {
        return Stream.<Function<Component, String>>of(ToldApart::qualifiers, ToldApart::hashes, ToldApart::cpe, ToldApart::group,
                ToldApart::kind, ToldApart::consistency)
                .filter(field -> alike.stream().map(each -> field.apply(each.component())).distinct().count() > 1).toList();
    }

    private static List<String> alike(ComponentRow row) {
        Component component = row.component();
        return List.of(ComponentsViewModel.name(component), ComponentsViewModel.version(component), ComponentsViewModel.type(component));
    }

    /** What follows the version in the package URL. */
    private static String qualifiers(Component component) {
        if (component.purl() == null) {
            return "no purl";
        }
        String text = component.purl().canonical();
        int from = text.indexOf('?') < 0 ? text.indexOf('#') : text.indexOf('?');
        return from < 0 ? "no qualifiers" : text.substring(from);
    }

    private static String hashes(Component component) {
        return component.hashes().isEmpty() ? "no hash"
                : component.hashes().stream().map(each -> each.algorithm() + " " + shortened(each.hex())).collect(Collectors.joining(" "));
    }

    private static String shortened(String hex) {
        return hex.length() <= DIGITS ? hex : hex.substring(0, DIGITS) + "…";
    }

    private static String cpe(Component component) {
        return component.cpe() == null ? "no CPE" : component.cpe().text();
    }

    private static String group(Component component) {
        return said(component.group(), "no group");
    }

    private static String kind(Component component) {
        return component.type();
    }

    private static String consistency(Component component) {
        return component.disagreement() == null ? "consistent" : "fields disagree";
    }

    private static String said(@Nullable String text, String none) {
        return text == null ? none : text;
    }
}

package org.vouchsafe.report.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;

/**
 * One thing the supplier is asked to add, with every profile that asks for it.
 *
 * @param missing the components that lack it; for the document the document itself
 * @param asked how many were asked
 */
record Ask(Field field, List<Offender> missing, int asked, List<String> profiles) {

    /** What an inventory lacks that a profile requires; what several profiles ask for in the same words is one thing. */
    static List<Ask> of(InventoryQuality quality) {
        Map<String, Ask> asks = new LinkedHashMap<>();
        for (ProfileResult profile : quality.quality().profiles()) {
            for (FieldAnswers each : profile.shortfalls()) {
                Ask known = asks.computeIfAbsent(each.field().fix(),
                        fix -> new Ask(each.field(), each.missing(), each.asked(), new ArrayList<>()));
                known.profiles().add(shortName(profile));
            }
        }
        return asks.values().stream().sorted(java.util.Comparator.comparing(each -> each.field().subject())).toList();
    }

    /** {@code NTIA}, {@code CISA}, {@code BSI}: enough where the full names stand in the same letter. */
    static String shortName(ProfileResult profile) {
        return profile.title().replaceFirst(" .*", "");
    }
}

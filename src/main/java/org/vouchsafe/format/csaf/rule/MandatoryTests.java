package org.vouchsafe.format.csaf.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;

/** All tests of this package on one document. */
public final class MandatoryTests {
    private MandatoryTests() {}

    /**
     * Reports what fails.
     *
     * @param version of the standard, {@code 2.0} or later
     */
    public static void run(JsonObject root, JsonObject document, String version, Problems problems) {
        var verdicts = new Verdicts(problems);
        JsonObject tracking = document.object("tracking");
        if (tracking != null) {
            new RevisionRules(verdicts).check(tracking);
        }
        new LanguageRules(verdicts).check(document);
        new ProfileRules(verdicts, root, document).check(version);
        var vulnerabilities = new VulnerabilityRules(verdicts);
        var scores = new ScoreRules(verdicts);
        for (JsonObject each : root.objects("vulnerabilities")) {
            vulnerabilities.check(each);
            scores.check(each);
        }
        if (!version.equals("2.0")) {
            new LaterRules(verdicts).check(root, document);
            new DateRules(verdicts).check(root, document);
            new DocumentRules(verdicts).check(root, document);
            selections(root, tracking, verdicts);
        }
    }

    private static void selections(JsonObject root, @Nullable JsonObject tracking, Verdicts verdicts) {
        var rules = new SelectionRules(verdicts);
        List<JsonObject> vulnerabilities = root.objects("vulnerabilities");
        String document = tracking == null || vulnerabilities.size() > 1 ? null : tracking.text("id");
        vulnerabilities.forEach(each -> rules.check(each, document));
    }
}

package org.vouchsafe.format.csaf.rule;

import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.Problems;

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
        }
    }
}

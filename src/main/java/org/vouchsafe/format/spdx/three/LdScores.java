package org.vouchsafe.format.spdx.three;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** Assessments of the security profile that say nothing of a product: scores, predictions, catalogues of what is exploited. Kept and shown. */
final class LdScores {
    private static final String[] TYPES = {"CvssV2VulnAssessmentRelationship", "CvssV3VulnAssessmentRelationship",
            "CvssV4VulnAssessmentRelationship", "EpssVulnAssessmentRelationship", "SsvcVulnAssessmentRelationship",
            "ExploitCatalogVulnAssessmentRelationship"};
    private final LdGraph graph;

    LdScores(LdGraph graph) {
        this.graph = graph;
    }

    /** One for each assessment and vulnerability, in the order of the file. */
    List<Detail> details() {
        var details = new ArrayList<Detail>();
        for (LdElement each : graph.all(TYPES)) {
            for (SpdxField from : each.texts("from")) {
                LdElement vulnerability = graph.find(from.text());
                String name = vulnerability == null ? null : vulnerability.text("name");
                details.add(new Detail(Detail.Kind.SCORE, name == null ? LdElement.local(from.text()) : name, words(each),
                        each.location()));
            }
        }
        return List.copyOf(details);
    }

    private static String words(LdElement assessment) {
        String kind = assessment.type().replace("VulnAssessmentRelationship", "");
        String percentile = field(assessment, "percentile");
        String exploited = field(assessment, "exploited");
        return Stream.of(kind, field(assessment, "score"), word(assessment, "severity"), field(assessment, "vectorString"),
                field(assessment, "probability"), percentile == null ? null : "percentile " + percentile, word(assessment, "decisionType"),
                word(assessment, "catalogType"), exploited == null ? null : exploited.equals("true") ? "exploited" : "not exploited",
                field(assessment, "locator"), field(assessment, "publishedTime")).filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String field(LdElement assessment, String name) {
        String plain = assessment.text(name);
        return plain != null ? plain : assessment.text("security_" + name);
    }

    /** A word of a list that the standard gives, without the address it may be written as. */
    private static @Nullable String word(LdElement assessment, String name) {
        String text = field(assessment, name);
        return text == null ? null : LdElement.local(text);
    }
}

package org.vouchsafe.format.spdx.three;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Problems;

/** Tells the draft of the relationships of a graph, in the words of SPDX 2. */
record LdRelationships(LdGraph graph, SpdxDraft draft, Problems problems) {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    /** Words that lead from the whole to the part, or from who needs to what is needed. */
    private static final Map<String, String> FORWARD = Map.of("dependsOn", "DEPENDS_ON", "contains", "CONTAINS", "hasDynamicLink",
            "DYNAMIC_LINK", "hasStaticLink", "STATIC_LINK", "describes", "DESCRIBES");
    /** Words of which SPDX 2 knows only the other direction. */
    private static final Map<String, String> INVERSE = Map.of("hasOptionalDependency", "OPTIONAL_DEPENDENCY_OF", "hasProvidedDependency",
            "PROVIDED_DEPENDENCY_OF");
    private static final Map<String, String> SCOPED = Map.of("development", "DEV_DEPENDENCY_OF", "test", "TEST_DEPENDENCY_OF", "build",
            "BUILD_DEPENDENCY_OF", "runtime", "RUNTIME_DEPENDENCY_OF");
    private static final Set<String> OTHERS = Set.of("affects", "amendedBy", "ancestorOf", "availableFrom", "configures", "coordinatedBy",
            "copiedTo", "delegatedTo", "descendantOf", "doesNotAffect", "expandsTo", "exploitCreatedBy", "fixedBy", "fixedIn", "foundBy",
            "generates", "hasAddedFile", "hasAssessmentFor", "hasAssociatedVulnerability", "hasConcludedLicense", "hasDataFile",
            "hasDeclaredLicense", "hasDeletedFile", "hasDependencyManifest", "hasDistributionArtifact", "hasDocumentation", "hasEvidence",
            "hasExample", "hasHost", "hasInput", "hasMetadata", "hasOptionalComponent", "hasOutput", "hasPrerequisite", "hasRequirement",
            "hasSpecification", "hasTest", "hasTestCase", "hasVariant", "invokedBy", "modifiedBy", "other", "packagedBy", "patchedBy",
            "publishedBy", "reportedBy", "republishedBy", "serializedInArtifact", "testedOn", "trainedOn", "underInvestigationFor",
            "usesTool");

    void tell() {
        graph.imports().forEach(draft::imports);
        graph.importedChecksums().forEach(each -> draft.otherDocument(each.element(), null, each.algorithm(), each.digest()));
        Map<String, DeclaredCompleteness> whole = new HashMap<>();
        graph.links().forEach(each -> one(each, whole));
        whole.forEach(draft::declares);
        graph.all()
                .filter(each -> !each.is("Package", "AIPackage", "DatasetPackage", "File"))
                .map(graph::id).filter(id -> id != null).map(String.class::cast).forEach(draft::passage);
        roots();
    }

    private void one(LdLink link, Map<String, DeclaredCompleteness> whole) {
        if (link.word() == null || link.from() == null) {
            problems.error("BAD_RELATIONSHIP", link.at(), "A relationship lacks one of its three parts; it was passed over.",
                    CHECK_GENERATOR);
            return;
        }
        String word = LdElement.local(link.word());
        if (!FORWARD.containsKey(word) && !INVERSE.containsKey(word)) {
            if (!OTHERS.contains(word)) {
                problems.warning("UNKNOWN_VALUE", link.at(), "\"" + link.word() + "\" is no relationship of SPDX; it was passed over.",
                        CHECK_GENERATOR);
            }
            return;
        }
        String owner = graph.id(link.from());
        LdElement needing = graph.find(owner);
        if (needing != null && needing.is("Build")) {
            // What a build step needs to run is not shipped.
            return;
        }
        for (String each : link.to()) {
            String nobody = graph.find(each) == null ? LdLicences.word(each) : "";
            pair(link, word, owner, nobody.isEmpty() ? graph.id(each) : nobody);
        }
        if (!word.equals("describes")) {
            completeness(link, word, owner, whole);
        }
    }

    private void pair(LdLink link, String word, String from, String to) {
        String inverse = INVERSE.get(word);
        if (inverse == null && word.equals("dependsOn") && link.scope() != null) {
            inverse = SCOPED.get(link.scope().toLowerCase(Locale.ROOT));
        }
        if (inverse != null && LdLicences.word(to).isEmpty()) {
            draft.relationship(to, inverse, from, link.at());
        } else {
            draft.relationship(from, FORWARD.getOrDefault(word, "DEPENDS_ON"), to, link.at());
        }
    }

    /**
     * A gap of any kind is a gap. Only a list of dependencies that says that it is complete, for no single phase of the life cycle, says so of
     * the element: that all files are listed does not.
     */
    private static void completeness(LdLink link, String word, String owner, Map<String, DeclaredCompleteness> whole) {
        boolean dependencies = word.equals("dependsOn") && (link.scope() == null || link.scope().equals("runtime"));
        String said = String.valueOf(link.completeness());
        if (said.equals("incomplete")) {
            whole.put(owner, DeclaredCompleteness.INCOMPLETE);
        } else if (dependencies) {
            DeclaredCompleteness all = said.equals("complete") ? DeclaredCompleteness.COMPLETE : DeclaredCompleteness.UNSTATED;
            whole.merge(owner, all,
                    (one, other) -> one == other || one == DeclaredCompleteness.INCOMPLETE ? one : DeclaredCompleteness.UNSTATED);
        }
    }

    /** The root elements of the document, or of the collections that are its root elements. */
    private void roots() {
        List<LdElement> documents = graph.all("SpdxDocument");
        for (LdElement each : documents.isEmpty() ? graph.all("Sbom", "Bom", "Bundle") : documents) {
            roots(each, 0);
        }
    }

    private void roots(LdElement collection, int depth) {
        for (SpdxField each : collection.texts("rootElement")) {
            LdElement element = graph.find(each.text());
            if (element != null && element.is("Sbom", "Bom", "Bundle") && depth < 10) {
                roots(element, depth + 1);
            } else {
                draft.describes(graph.id(each.text()), each.at());
            }
        }
    }
}

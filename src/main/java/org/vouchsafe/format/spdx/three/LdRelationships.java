package org.vouchsafe.format.spdx.three;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.problem.Location;
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
        Map<String, DeclaredCompleteness> whole = new HashMap<>();
        graph.all("Relationship", "LifecycleScopedRelationship").forEach(each -> one(each, whole));
        whole.forEach(draft::declares);
        graph.all()
                .filter(each -> !each.is("Package", "AIPackage", "DatasetPackage", "File", "Relationship", "LifecycleScopedRelationship"))
                .map(graph::id).filter(id -> id != null).map(String.class::cast).forEach(draft::passage);
        roots();
    }

    private void one(LdElement relationship, Map<String, DeclaredCompleteness> whole) {
        String word = relationship.text("relationshipType");
        List<SpdxField> from = relationship.texts("from");
        if (word == null || from.isEmpty()) {
            problems.error("BAD_RELATIONSHIP", relationship.location(), "A relationship lacks one of its three parts; it was passed over.",
                    CHECK_GENERATOR);
            return;
        }
        String local = LdElement.local(word);
        if (!FORWARD.containsKey(local) && !INVERSE.containsKey(local)) {
            if (!OTHERS.contains(local)) {
                problems.warning("UNKNOWN_VALUE", relationship.location(),
                        "\"" + word + "\" is no relationship of SPDX; it was passed over.", CHECK_GENERATOR);
            }
            return;
        }
        String owner = graph.id(from.getFirst().text());
        LdElement needing = graph.find(owner);
        if (needing != null && needing.is("Build")) {
            // What a build step needs to run is not shipped.
            return;
        }
        for (SpdxField each : relationship.texts("to")) {
            String nobody = graph.find(each.text()) == null ? LdLicences.word(each.text()) : "";
            pair(relationship, local, owner, nobody.isEmpty() ? graph.id(each.text()) : nobody);
        }
        if (!local.equals("describes")) {
            completeness(relationship, local, owner, whole);
        }
    }

    private void pair(LdElement relationship, String word, String from, String to) {
        Location at = relationship.location();
        String scope = relationship.text("scope");
        String inverse = INVERSE.get(word);
        if (inverse == null && word.equals("dependsOn") && scope != null) {
            inverse = SCOPED.get(scope.toLowerCase(Locale.ROOT));
        }
        if (inverse != null && LdLicences.word(to).isEmpty()) {
            draft.relationship(to, inverse, from, at);
        } else {
            draft.relationship(from, FORWARD.getOrDefault(word, "DEPENDS_ON"), to, at);
        }
    }

    /**
     * A gap of any kind is a gap. Only a list of dependencies that says that it is complete, for no single phase of the life cycle, says so of
     * the element: that all files are listed does not.
     */
    private static void completeness(LdElement relationship, String word, String owner, Map<String, DeclaredCompleteness> whole) {
        String scope = relationship.text("scope");
        boolean dependencies = word.equals("dependsOn") && (scope == null || scope.equals("runtime"));
        String said = String.valueOf(relationship.text("completeness"));
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

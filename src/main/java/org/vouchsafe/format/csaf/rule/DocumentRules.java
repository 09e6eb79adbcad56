package org.vouchsafe.format.csaf.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.format.licence.LicenceExpression;
import org.vouchsafe.input.tree.JsonObject;

/** The licence of the document, ratings beside scores, and extensions (6.1.54 to .56 and .60, CSAF 2.1). */
final class DocumentRules {
    private static final String ASK = "Nothing hangs on it; tell the sender.";
    private final Verdicts verdicts;

    DocumentRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject root, JsonObject document) {
        licence(document);
        extensions(root);
        extensions(document);
        JsonObject tree = root.object("product_tree");
        if (tree != null) {
            LaterRules.products(tree, this::extensions);
        }
        for (JsonObject each : root.objects("vulnerabilities")) {
            extensions(each);
            ratings(each);
        }
    }

    /** Which ids are on the list of SPDX is not judged; those that say themselves that they are not must be explained. */
    private void licence(JsonObject document) {
        String expression = document.text("license_expression");
        if (expression == null) {
            return;
        }
        if (!LicenceExpression.isExpression(expression) || expression.contains("DocumentRef-")) {
            verdicts.failed("6.1.54", "BAD_LICENCE", Verdicts.at(document, "license_expression"),
                    "The licence of the document is not written as an expression of SPDX licences", ASK);
        }
        String language = document.text("lang");
        boolean english = language == null || language.equals("en") || language.startsWith("en-");
        List<JsonObject> notes = document.objects("notes").stream().filter(each -> "License".equals(each.text("title"))).toList();
        boolean explained = notes.size() == 1 && "legal_disclaimer".equals(notes.getFirst().text("category"));
        if (english && !explained && expression.replace("LicenseRef-scancode-", "").contains("LicenseRef-")) {
            verdicts.failed("6.1.55", "LICENCE_NOT_EXPLAINED", Verdicts.at(document, "notes"),
                    "The document has a licence of its own, and no single note of the category legal_disclaimer with the title \"License\" "
                            + "that gives its text",
                    ASK);
        }
    }

    private void ratings(JsonObject vulnerability) {
        Set<String> scored = new HashSet<>();
        Set<String> rated = new HashSet<>();
        for (JsonObject each : vulnerability.objects("scores")) {
            each.texts("products").forEach(product -> scored.add("null\n" + product));
        }
        for (JsonObject each : vulnerability.objects("metrics")) {
            JsonObject content = each.object("content");
            if (content != null) {
                String source = each.text("source") + "\n";
                boolean hasScore = content.has("cvss_v2") || content.has("cvss_v3") || content.has("cvss_v4");
                each.texts("products").forEach(product -> {
                    if (hasScore) {
                        scored.add(source + product);
                    }
                    if (content.has("qualitative_severity_rating")) {
                        rated.add(source + product);
                    }
                });
            }
        }
        rated.retainAll(scored);
        rated.stream().map(each -> each.substring(each.lastIndexOf('\n') + 1)).sorted().forEach(
                product -> verdicts.failed("6.1.56", "SCORE_AND_RATING", Verdicts.at(vulnerability, "metrics"),
                        "The product \"" + product + "\" has a score and a rating in words from the same source", ASK));
    }

    private void extensions(JsonObject holder) {
        holder.objects("metrics").stream().flatMap(each -> java.util.stream.Stream.ofNullable(each.object("content")))
                .forEach(this::extensions);
        for (JsonObject each : holder.objects("x_extensions")) {
            String schema = each.text("$schema");
            if (schema == null || each.text("category") == null || !each.has("content") || each.bool("critical") == null) {
                verdicts.failed("6.1.60.1", "BAD_EXTENSION", each.location(),
                        "The extension lacks its schema, category, content, or whether it is critical", ASK);
            } else {
                boolean critical = Boolean.TRUE.equals(each.bool("critical"));
                verdicts.unknown("UNKNOWN_EXTENSION", each.location(), "The " + (critical ? "critical extension " : "extension ") + schema
                        + " is not known here; what it says was not read.",
                        critical ? "Read in the original what it says: the sender calls it critical." : ASK);
            }
        }
    }
}

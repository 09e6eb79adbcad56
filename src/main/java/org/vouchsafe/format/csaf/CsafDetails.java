package org.vouchsafe.format.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Detail.Kind;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** What a document says besides its statuses: of itself, and of each vulnerability. No state rests on any of it. */
final class CsafDetails {
    /** Texts longer than anyone reads in a list are cut; the original has the rest. */
    private static final int LONGEST = 2_000;
    private static final int MOST = 5_000;
    private final ProductTree tree;
    private final List<Detail> details = new ArrayList<>();

    private CsafDetails(ProductTree tree) {
        this.tree = tree;
    }

    /** All of them, in the order of the standard. */
    static List<Detail> of(JsonObject document, List<JsonObject> vulnerabilities, ProductTree tree) {
        var all = new CsafDetails(tree);
        all.document(document);
        vulnerabilities.forEach(all::vulnerability);
        return all.details.size() > MOST ? all.details.subList(0, MOST) : all.details;
    }

    private void document(JsonObject document) {
        field(Kind.TITLE, null, document, "title", "");
        field(Kind.CATEGORY, null, document, "category", "");
        JsonObject severity = document.object("aggregate_severity");
        if (severity != null) {
            add(Kind.SEVERITY, null, severity, severity.text("text"));
        }
        JsonObject publisher = document.object("publisher");
        if (publisher != null) {
            add(Kind.PUBLISHER, null, publisher, joined(publisher, "category", "contact_details", "issuing_authority"));
        }
        JsonObject distribution = document.object("distribution");
        if (distribution != null) {
            JsonObject tlp = distribution.object("tlp");
            JsonObject group = distribution.object("sharing_group");
            add(Kind.DISTRIBUTION, null, distribution, words(tlp == null ? null : "TLP:" + tlp.text("label"), distribution.text("text"),
                    group == null ? null : "sharing group " + Objects.requireNonNullElse(group.text("name"), group.text("id"))));
        }
        notes(null, document);
        references(null, document);
        acknowledgments(null, document);
        JsonObject tracking = document.object("tracking");
        if (tracking != null) {
            field(Kind.STATUS, null, tracking, "status", "");
            field(Kind.DATE, null, tracking, "initial_release_date", "first released ");
            for (JsonObject each : tracking.objects("revision_history")) {
                add(Kind.REVISION, null, each, joined(each, "number", "date", "summary"));
            }
        }
    }

    private void vulnerability(JsonObject vulnerability) {
        String id = id(vulnerability);
        field(Kind.TITLE, id, vulnerability, "title", "");
        weaknesses(id, vulnerability);
        notes(id, vulnerability);
        vulnerability.objects("scores").forEach(each -> scores(id, each, each));
        for (JsonObject each : vulnerability.objects("metrics")) {
            JsonObject content = each.object("content");
            if (content != null) {
                scores(id, each, content);
            }
        }
        for (JsonObject each : vulnerability.objects("threats")) {
            add(Kind.THREAT, id, each, joined(each, "category", "date", "details") + about(each));
        }
        for (JsonObject each : vulnerability.objects("remediations")) {
            add(Kind.REMEDIATION, id, each, joined(each, "category", "date", "details", "url") + restart(each) + about(each));
        }
        for (JsonObject each : vulnerability.objects("involvements")) {
            add(Kind.INVOLVEMENT, id, each, joined(each, "party", "status", "date", "summary"));
        }
        field(Kind.DATE, id, vulnerability, "discovery_date", "discovered ");
        field(Kind.DATE, id, vulnerability, "release_date", "released ");
        field(Kind.DATE, id, vulnerability, "disclosure_date", "disclosed ");
        for (JsonObject each : vulnerability.objects("first_known_exploitation_dates")) {
            add(Kind.DATE, id, each, "first known exploitation " + joined(each, "date", "exploitation_date"));
        }
        references(id, vulnerability);
        acknowledgments(id, vulnerability);
    }

    private static @Nullable String id(JsonObject vulnerability) {
        String cve = vulnerability.text("cve");
        return cve != null ? cve
                : vulnerability.objects("ids").stream().map(each -> each.text("text")).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void weaknesses(@Nullable String id, JsonObject vulnerability) {
        JsonObject one = vulnerability.object("cwe");
        Stream.concat(Stream.ofNullable(one), vulnerability.objects("cwes").stream())
                .forEach(each -> add(Kind.WEAKNESS, id, each, joined(each, "id", "name")));
    }

    private void scores(@Nullable String id, JsonObject holder, JsonObject content) {
        for (String kind : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
            JsonObject score = content.object(kind);
            if (score != null) {
                add(Kind.SCORE, id, score, words("CVSS " + score.text("version"), number(score, "baseScore"), score.text("baseSeverity"),
                        score.text("vectorString")) + about(holder, "products"));
            }
        }
        JsonObject epss = content.object("epss");
        if (epss != null) {
            add(Kind.SCORE, id, epss,
                    words("EPSS", number(epss, "probability"), "percentile", number(epss, "percentile"), epss.text("timestamp"))
                            + about(holder, "products"));
        }
        JsonObject ssvc = content.object("ssvc_v1");
        if (ssvc != null) {
            add(Kind.SCORE, id, ssvc, words("SSVC", ssvc.objects("selections").stream().map(each -> each.text("name") + "="
                    + String.join("/", each.texts("values"))).collect(Collectors.joining(", "))) + about(holder, "products"));
        }
        JsonObject decided = content.object("ssvc_v2");
        if (decided != null) {
            add(Kind.SCORE, id, decided, words("SSVC", decided.objects("selections").stream().map(CsafDetails::selected)
                    .collect(Collectors.joining(", "))) + about(holder, "products"));
        }
        String rating = content.text("qualitative_severity_rating");
        if (rating != null) {
            add(Kind.SEVERITY, id, content, rating + about(holder, "products"));
        }
    }

    private static String selected(JsonObject selection) {
        return words(selection.text("name"), selection.text("key")) + "="
                + selection.objects("values").stream().map(each -> words(each.text("name"), each.text("key")))
                        .collect(Collectors.joining("/"));
    }

    private void notes(@Nullable String id, JsonObject holder) {
        for (JsonObject each : holder.objects("notes")) {
            add(Kind.NOTE, id, each, joined(each, "category", "title", "text"));
        }
    }

    private void references(@Nullable String id, JsonObject holder) {
        for (JsonObject each : holder.objects("references")) {
            add(Kind.REFERENCE, id, each, joined(each, "category", "summary", "url"));
        }
    }

    private void acknowledgments(@Nullable String id, JsonObject holder) {
        for (JsonObject each : holder.objects("acknowledgments")) {
            add(Kind.ACKNOWLEDGEMENT, id, each, words(String.join(", ", each.texts("names")), each.text("organization"),
                    each.text("summary")));
        }
    }

    private static String restart(JsonObject remediation) {
        JsonObject restart = remediation.object("restart_required");
        return restart == null ? "" : ", restart " + restart.text("category");
    }

    private String about(JsonObject holder) {
        return about(holder, "product_ids");
    }

    /** Of which products, by the names of the tree; not more than anyone reads. */
    private String about(JsonObject holder, String field) {
        List<String> ids = Stream.concat(holder.texts(field).stream(), holder.texts("group_ids").stream()).toList();
        if (ids.isEmpty()) {
            return "";
        }
        String names = ids.stream().limit(3).map(this::name).collect(Collectors.joining(", "));
        return " (" + names + (ids.size() > 3 ? " and " + (ids.size() - 3) + " more" : "") + ")";
    }

    private String name(String id) {
        return tree.product(id) instanceof Product.Named named ? named.name().text() : id;
    }

    private void field(Kind kind, @Nullable String about, JsonObject holder, String field, String before) {
        String text = holder.text(field);
        JsonValue at = holder.get(field);
        if (text != null && at != null && !text.isBlank()) {
            details.add(new Detail(kind, about, cut(before + text.strip()), at.location()));
        }
    }

    private void add(Kind kind, @Nullable String about, JsonObject at, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            details.add(new Detail(kind, about, cut(text.strip()), at.location()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String joined(JsonObject object, String... fields) {
        return words(Stream.of(fields).map(object::text).toArray(String[]::new));
    }

    private static String words(@Nullable String... words) {
        return Stream.of(words).filter(each -> each != null && !each.isBlank()).map(each -> String.valueOf(each).strip())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String number(JsonObject object, String field) {
        return object.get(field) instanceof JsonScalar scalar ? scalar.text() : null;
    }
}

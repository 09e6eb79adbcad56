package org.vouchsafe.format.spdx.three;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/**
 * An object of a graph. Properties are asked for without the prefix of their profile, which early generators leave out.
 */
final class LdElement {
    private static final Set<String> PROFILES = Set.of("software", "security", "simplelicensing", "expandedlicensing", "ai", "dataset",
            "build", "extension");

    /** Properties of profiles; they are asked for by their plain names, and both forms are read. */
    private static final Map<String, String> IN_PROFILE = Map.ofEntries(Map.entry("packageVersion", "software_packageVersion"),
            Map.entry("packageUrl", "software_packageUrl"), Map.entry("downloadLocation", "software_downloadLocation"),
            Map.entry("primaryPurpose", "software_primaryPurpose"), Map.entry("additionalPurpose", "software_additionalPurpose"),
            Map.entry("sbomType", "software_sbomType"), Map.entry("licenseExpression", "simplelicensing_licenseExpression"),
            Map.entry("member", "expandedlicensing_member"), Map.entry("subjectLicense", "expandedlicensing_subjectLicense"),
            Map.entry("subjectExtendableLicense", "expandedlicensing_subjectExtendableLicense"),
            Map.entry("subjectAddition", "expandedlicensing_subjectAddition"), Map.entry("assessedElement", "security_assessedElement"),
            Map.entry("suppliedBy", "security_suppliedBy"), Map.entry("publishedTime", "security_publishedTime"),
            Map.entry("modifiedTime", "security_modifiedTime"), Map.entry("withdrawnTime", "security_withdrawnTime"),
            Map.entry("impactStatement", "security_impactStatement"), Map.entry("actionStatement", "security_actionStatement"),
            Map.entry("justificationType", "security_justificationType"),
            Map.entry("impactStatementTime", "security_impactStatementTime"));
    private final JsonObject object;
    private final String type;

    private LdElement(JsonObject object, String type) {
        this.object = object;
        this.type = type;
    }

    /** The class without profile: {@code Package}, {@code VexFixedVulnAssessmentRelationship}. */
    String type() {
        return type;
    }

    static LdElement of(JsonObject object) {
        JsonValue type = object.has("type") ? object.get("type") : object.get("@type");
        JsonArray several = type == null ? null : type.asArray();
        String word = several != null && !several.elements().isEmpty() ? several.elements().getFirst().asText()
                : type == null ? null : type.asText();
        return new LdElement(object, word == null ? "" : local(word));
    }

    /** A name without the prefix of its profile or vocabulary. */
    static String local(String name) {
        int end = name.length() - 1;
        while (end >= 0 && "/:#".indexOf(name.charAt(end)) < 0) {
            end--;
        }
        String last = name.substring(end + 1);
        int profile = last.indexOf('_');
        return profile > 0 && PROFILES.contains(last.substring(0, profile)) ? last.substring(profile + 1) : last;
    }

    /** The address as it is written; null when it has none. */
    @Nullable
    String id() {
        JsonValue id = object.has("spdxId") ? object.get("spdxId") : object.get("@id");
        return id == null ? null : id.asText();
    }

    Location location() {
        return object.location();
    }

    boolean is(String... types) {
        for (String each : types) {
            if (each.equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** A text or number with its place; of a list the first; null when there is none. */
    @Nullable
    SpdxField field(String property) {
        for (JsonValue each : values(property)) {
            if (each instanceof JsonScalar scalar && scalar.type() != JsonScalar.Type.NULL) {
                return new SpdxField(scalar.text(), scalar.location());
            }
        }
        return null;
    }

    @Nullable
    String text(String property) {
        SpdxField field = field(property);
        return field == null || field.text().isBlank() ? null : field.text().strip();
    }

    /** All texts of a property; for an element that stands in its place, its address. */
    List<SpdxField> texts(String property) {
        var texts = new ArrayList<SpdxField>();
        for (JsonValue each : values(property)) {
            JsonObject inner = each.asObject();
            String text = inner == null ? each.asText() : of(inner).id();
            if (text != null && !text.isBlank()) {
                texts.add(new SpdxField(text.strip(), each.location()));
            }
        }
        return texts;
    }

    /** The objects of a property that is an object or a list of them. */
    List<LdElement> objects(String property) {
        var objects = new ArrayList<LdElement>();
        for (JsonValue each : values(property)) {
            JsonObject inner = each.asObject();
            if (inner != null) {
                objects.add(of(inner));
            }
        }
        return objects;
    }

    /** The values of a property, one or many. */
    List<JsonValue> values(String property) {
        JsonValue plain = object.get(property);
        String inProfile = plain != null ? null : IN_PROFILE.get(property);
        JsonValue value = inProfile == null ? plain : object.get(inProfile);
        JsonArray list = value == null ? null : value.asArray();
        return value == null ? List.of() : list == null ? List.of(value) : list.elements();
    }
}

package org.vouchsafe.questionnaire.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.questionnaire.catalogue.Catalogue.Control;

/** The catalogues that come with the program; one file each under {@code catalogues/}. To add one: one file, one line. */
public final class Catalogues {
    private static final List<
            String> FILES = List.of("ssdf.json", "s2c2f.json", "essential-eight.json", "cra.json", "attestation-form.json",
                    "scvs.json");
    private final List<Catalogue> catalogues = FILES.stream().map(Catalogues::load).toList();

    public List<Catalogue> all() {
        return catalogues;
    }

    /** The control a mapping such as {@code SSDF RV.2.2} names; empty when no catalogue has it. */
    public Optional<Control> control(String mapping) {
        int space = mapping.indexOf(' ');
        return space < 0 ? Optional.empty()
                : catalogues.stream().filter(each -> each.id().equals(mapping.substring(0, space)))
                        .flatMap(each -> each.controls().stream())
                        .filter(each -> each.id().equals(mapping.substring(space + 1))).findFirst();
    }

    private static Catalogue load(String file) {
        String name = "/catalogues/" + file;
        try (InputStream in = Catalogues.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            var problems = new Problems(file, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(file, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            return new Catalogue(text(json, "id"), text(json, "name"), text(json, "version"),
                    json.objects("controls").stream().map(each -> new Control(text(each, "id"), text(each, "title"))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read", e);
        }
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}

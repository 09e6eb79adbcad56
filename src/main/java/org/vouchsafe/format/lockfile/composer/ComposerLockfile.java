package org.vouchsafe.format.lockfile.composer;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Composer's {@code composer.lock}. */
public final class ComposerLockfile implements Format {
    private static final String NAME = "Composer lockfile";
    private static final String PACKAGES = "packages";
    private static final String FOR_DEVELOPMENT = "packages-dev";
    private final Limits limits;
    private final JsonReading json;

    public ComposerLockfile(Limits limits) {
        this.limits = limits;
        this.json = new JsonReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.hasArray(PACKAGES) && (opening.hasField(FOR_DEVELOPMENT) || opening.hasField("content-hash"));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var packages = new ComposerPackages(problems);
        Optional<JsonValue> document = json.stream(file, (lockfile, field, at) -> {
            boolean main = field.equals(PACKAGES);
            if (!main && !field.equals(FOR_DEVELOPMENT) || at.currentToken() != JsonToken.START_ARRAY) {
                return false;
            }
            JsonValue list = JsonReading.place(at, lockfile, field);
            for (int i = 0; at.nextToken() != JsonToken.END_ARRAY; i++) {
                progress.read(at.currentTokenLocation().getByteOffset());
                packages.add(JsonReading.value(at, list, null, i, problems), main ? Scope.REQUIRED : Scope.DEVELOPMENT);
            }
            return true;
        }, problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject lockfile)) {
            return ReadResult.unread(NAME, problems.list());
        }
        for (String field : List.of(PACKAGES, FOR_DEVELOPMENT)) {
            // Reports lists that are none.
            if (lockfile.has(field) && lockfile.array(field) == null) {
                packages.gap();
            }
        }
        var project = LockProject.unnamed(NAME, "2", InventoryKind.lockfile("composer"), file.name());
        return new ReadResult(NAME, List.of(packages.draft(project)), List.of(), List.of(), List.of(), List.of(), problems.list());
    }
}

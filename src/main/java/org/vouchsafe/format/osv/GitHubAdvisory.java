package org.vouchsafe.format.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * Advisories as GitHub's interfaces give them: "List global security advisories" (REST, {@code ghsa_id}) and {@code securityAdvisories}
 * (GraphQL, {@code ghsaId}). One, a list, or an answer that holds a list. GitHub's database itself is in the OSV schema.
 */
public final class GitHubAdvisory implements Format {
    private static final int HEAD = 1 << 16;
    private final Limits limits;

    public GitHubAdvisory(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "GitHub advisory";
    }

    @Override
    public boolean recognises(Opening opening) {
        String start = opening.head().stripLeading();
        if (start.startsWith("[") || start.startsWith("{\"data\"") || opening.hasObject("data")) {
            String all = new String(opening.file().head(HEAD), java.nio.charset.StandardCharsets.UTF_8);
            return isGitHub(all);
        }
        return opening.field("ghsa_id").isPresent() || opening.field("ghsaId").isPresent();
    }

    /** Whether a document that begins so is of this kind. */
    public static boolean isGitHub(String head) {
        return head.contains("\"ghsa_id\"") || head.contains("\"ghsaId\"");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonValue> root = new JsonReading(limits).tree(file, problems);
        progress.read(file.size());
        List<AdvisoryRecord> advisories = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        root.stream().flatMap(GitHubAdvisory::advisories).forEach(json -> new GitHubReader(json, problems).read().ifPresent(record -> {
            advisories.add(record);
            signals.addAll(GitHubReader.severities(json, record));
        }));
        return new ReadResult(name(), List.of(), List.of(), advisories, List.of(), List.of(), problems.list()).signalling(signals);
    }

    private static Stream<JsonObject> advisories(JsonValue value) {
        JsonObject object = value.asObject();
        if (object == null) {
            return value.objects().stream();
        }
        if (object.has("ghsa_id") || object.has("ghsaId")) {
            return Stream.of(object);
        }
        return Stream.of("data", "securityAdvisories", "nodes").filter(object::has).findFirst()
                .flatMap(field -> Optional.ofNullable(object.get(field))).stream().flatMap(GitHubAdvisory::advisories);
    }
}

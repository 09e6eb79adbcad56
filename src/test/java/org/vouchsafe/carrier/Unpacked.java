package org.vouchsafe.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** What a carrier hands over, with its problems. */
public record Unpacked(String format, Map<String, byte[]> members, @Nullable Message message, List<Problem> problems) {

    /** Opens a file with whichever carrier recognises it, within these limits. */
    public static Unpacked of(String name, byte[] bytes, Limits limits) {
        var file = new SourceFile(name, bytes);
        Optional<Carrier> carrier = new Carriers(limits).recognise(file);
        if (carrier.isEmpty()) {
            throw new AssertionError(name + " is taken for no carrier");
        }
        var members = new LinkedHashMap<String, byte[]>();
        Message[] message = new Message[1];
        var problems = new Problems(name, limits);
        try {
            String format = carrier.get().read(file, new Allowance(limits, () -> {}), new Carrier.Receiver() {
                @Override
                public void take(Member member) {
                    members.put(member.path(), member.file().bytes());
                }

                @Override
                public void message(Message told) {
                    message[0] = told;
                }
            }, problems);
            return new Unpacked(format, members, message[0], problems.list());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Unpacked of(String name, byte[] bytes) {
        return of(name, bytes, Limits.DEFAULT);
    }

    public List<String> paths() {
        return List.copyOf(members.keySet());
    }

    public String text(String path) {
        byte[] bytes = members.get(path);
        if (bytes == null) {
            throw new AssertionError("No " + path + " among " + members.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }
}

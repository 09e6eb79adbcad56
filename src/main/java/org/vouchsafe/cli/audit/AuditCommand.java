package org.vouchsafe.cli.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.read.AuditEntry;
import org.vouchsafe.usecase.reading.AuditTrail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: the log of everything that was done. */
@Command(name = "audit", description = "The log of everything that was done: read it, print its root, prove an entry, verify it.")
public final class AuditCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public AuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit log: log, root, proof or verify.");
    }

    @Command(name = "log", description = "Print the log, oldest first. The number of the newest entry is the size that reports state.")
    int log() {
        return session.readingRecorded(workspace -> {
            List<AuditEntry> entries = workspace.audit().entries(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(entries, entry -> json.object(() -> fields(json, entry))));
            } else {
                TextTable table = new TextTable("No.", "When", "Who", "What", "About", "Why");
                entries.forEach(e -> table.row(e.number(), Words.moment(e.recorded().at()), e.actor(), e.action(), e.subject(),
                        e.reason()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "proof", description = "Prove that an entry is in the log: the hashes that lead from it to the root (RFC 6962, 2.1.1).")
    int proof(@Parameters(paramLabel = "NUMBER", description = "The entry, as 'audit log' numbers it.") long number,
            @Option(names = "--size", paramLabel = "N",
                    description = "In the log as it was with so many entries; without it as it is now.") @Nullable Long size) {
        return session.readingNow(workspace -> {
            AuditTrail.Proof proof = workspace.audit().proof(number, size);
            AuditEntry entry = proof.entry();
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    fields(json, entry);
                    json.field("size", proof.head().size());
                    json.field("root", proof.head().root());
                    json.fieldTexts("path", proof.path());
                    json.fieldTexts("sides", proof.sides());
                }));
            } else {
                session.say("Entry " + entry.number() + ", " + Words.moment(entry.recorded().at()) + ": " + entry.actor() + ", "
                        + entry.action() + ", " + entry.subject() + (entry.reason().isEmpty() ? "" : ", because: " + entry.reason()));
                session.say("leaf  " + entry.leafHash());
                for (int i = 0; i < proof.path().size(); i++) {
                    session.say("join  " + proof.path().get(i) + "  on the " + Words.code(proof.sides().get(i)));
                }
                session.say("root  " + proof.head().root() + "  of " + Words.count(proof.head().size(), "entry", "entries"));
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "root", description = "Print the size of the log and its Merkle root (RFC 6962).")
    int root(@Option(names = "--size", paramLabel = "N",
            description = "The root when it had so many entries; without it as it is now.") @Nullable Long size) {
        return session.readingRecorded(workspace -> {
            AuditTrail.Head head = size == null ? workspace.audit().head(session.viewpoint()) : workspace.audit().head(size);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("size", head.size());
                    json.field("root", head.root());
                }));
            } else {
                session.say(head.size() + " " + head.root());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "verify", description = "Recompute the log; with --size and --root also against a root printed in a report.")
    int verify(@Option(names = "--size", paramLabel = "N", description = "Entries the log had then.") @Nullable Long size,
            @Option(names = "--root", paramLabel = "HEX", description = "Its root then.") @Nullable String root) {
        if ((size == null) != (root == null)) {
            throw new ParameterException(spec.commandLine(), "--size and --root belong together: a report states both.");
        }
        AuditTrail.Head earlier = size == null || root == null ? null : new AuditTrail.Head(size, root);
        return session.readingNow(workspace -> {
            var findings = workspace.audit().verify(earlier);
            if (session.json()) {
                session.printJson(json -> json.array(findings, finding -> json.object(() -> {
                    json.field("code", finding.code());
                    json.field("text", finding.text());
                })));
            } else if (findings.isEmpty()) {
                session.say(earlier == null ? "The log is whole." : "The log is whole and grew out of that root.");
            }
            findings.forEach(finding -> session.tell("error " + finding.code() + ": " + finding.text()));
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    private static void fields(JsonWriter json, AuditEntry entry) {
        json.field("number", entry.number());
        json.field("seq", entry.recorded().seq());
        json.fieldOf("at", entry.recorded().at());
        json.field("actor", entry.actor());
        json.field("action", entry.action());
        json.field("subject", entry.subject());
        json.field("reason", entry.reason());
        json.field("leafHash", entry.leafHash());
    }
}

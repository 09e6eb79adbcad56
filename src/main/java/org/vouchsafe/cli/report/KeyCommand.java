package org.vouchsafe.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Passphrase;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.key.MakeKeys.Certified;
import org.vouchsafe.usecase.key.MakeKeys.KeyRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: signing identities, and the keys of others. */
@Command(name = "key",
        description = "Your own signing identities, kept in PKCS#12 files, and the keys suppliers' signatures are judged by.")
public final class KeyCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    private KeyCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands. */
    public static CommandLine with(Session session) {
        var trust = new KeyTrustCommand(session);
        return new CommandLine(new KeyCommand(session)).addSubcommand("trust", trust)
                .addSubcommand("trusted", new KeyTrustedCommand(session))
                .addSubcommand("distrust", new KeyDistrustCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with keys: new, list, request or accept (your own), trust, trusted or distrust (those of suppliers).");
    }

    @Command(name = "new", description = "Make a self-signed identity: an EC key for PDF, an RSA key for workbooks.")
    int create(@Parameters(index = "0", paramLabel = "KEY.p12", description = "The file to make.") Path file,
            @Option(names = "--name", paramLabel = "NAME",
                    description = "The signer as readers see it; without it the actor.") @Nullable String name,
            @Mixin Passphrase passphrase) {
        char[] password = passphrase.read(session, "New passphrase for " + file.getFileName());
        try {
            return print(session.workbench().keys().create(name == null ? session.actor().name() : name, file, password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Command(name = "list", description = "List the keys of a PKCS#12 file, a token or the system.")
    int list(@Parameters(index = "0", paramLabel = "KEY", description = "KEY.p12, token:LIBRARY[#SLOT] or system.") KeyPlace place,
            @Mixin Passphrase passphrase) {
        char[] password = passphrase.of(session, place);
        try {
            return print(session.workbench().keys().list(place, password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Command(name = "request", description = "Write a request for a real certificate (PKCS #10) for a key, under the name it has now.")
    int request(@Parameters(index = "0", paramLabel = "KEY", description = "KEY.p12, token:LIBRARY[#SLOT] or system.") KeyPlace place,
            @Option(names = "--alias", paramLabel = "NAME", description = "Which key; without it the one for PDF.") @Nullable String alias,
            @Option(names = "--out", required = true, paramLabel = "FILE.csr", description = "The file to write.") Path out,
            @Mixin Passphrase passphrase) {
        char[] password = passphrase.of(session, place);
        try {
            Files.write(out, session.workbench().keys().request(place, password, alias), StandardOpenOption.CREATE_NEW);
            session.say("Wrote " + out + ". Send it to a certification authority; 'vouchsafe key accept' takes in what comes back.");
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, out + " cannot be written, or is there already.", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Command(name = "accept",
            description = "Take in the certificate that was issued for a key of a PKCS#12 file, with those of its issuers.")
    int accept(@Parameters(index = "0", paramLabel = "KEY.p12", description = "The file.") Path file,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "CERT", description = "Certificates, DER or PEM.") List<
                    Path> certificates,
            @Option(names = "--alias", paramLabel = "NAME", description = "Which key; without it the one for PDF.") @Nullable String alias,
            @Mixin Passphrase passphrase) {
        char[] password = passphrase.of(session, new KeyPlace.InFile(file));
        try {
            Certified certified = session.workbench().keys().accept(file, password, alias, certificates);
            return print(certified.keys());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private int print(List<KeyRow> keys) {
        if (session.json()) {
            session.printJson(json -> json.array(keys, key -> json.object(() -> {
                json.field("alias", key.alias());
                json.field("algorithm", key.algorithm());
                json.field("suits", key.suits());
                json.field("subject", key.subject());
                json.fieldOf("notBefore", key.notBefore());
                json.fieldOf("notAfter", key.notAfter());
                json.field("fingerprint", key.fingerprint());
                json.fieldTexts("warnings", key.warnings());
            })));
        } else {
            TextTable table = new TextTable("Alias", "Algorithm", "Suits", "Subject", "Valid until", "SHA-256 of the certificate");
            keys.forEach(key -> table.row(key.alias(), key.algorithm(), key.suits(), key.subject(), Words.moment(key.notAfter()),
                    key.fingerprint()));
            table.print(session.terminal().out());
            keys.stream().flatMap(key -> key.warnings().stream()).forEach(session::tell);
        }
        return ExitCode.DONE;
    }
}

package org.vouchsafe.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.CommandLineFace;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.stamp.StampServer;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Window;
import org.vouchsafe.usecase.Workbench;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.demo.SampleFolder;
import org.vouchsafe.usecase.feed.Feeds;
import org.vouchsafe.usecase.pack.ReadPack;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;
import org.vouchsafe.usecase.publish.KeyFiles;
import org.vouchsafe.usecase.rehearsal.Rehearsals;
import org.vouchsafe.usecase.sealing.SealReports;
import org.vouchsafe.wiring.WorkspaceFiles;

/** A story told through the command line in this process: real workspace, real files, a clock that moves one minute per look. */
final class CommandLineStory {
    private final Path folder;
    private final Path workspace;
    private Instant now;

    /** What one command said. */
    record Said(int code, String out, String err) {
        List<JsonObject> rows() {
            return tree().objects();
        }

        JsonValue tree() {
            var problems = new Problems("stdout", Limits.DEFAULT);
            return new JsonReading(Limits.DEFAULT)
                    .tree(new SourceFile("stdout", out.getBytes(StandardCharsets.UTF_8)), problems)
                    .orElseThrow(() -> new AssertionError("not JSON: " + out + problems.list()));
        }
    }

    CommandLineStory(Path folder) {
        this(folder, Instant.parse("2026-03-02T08:00:00Z"));
    }

    /** Under a clock that begins there. */
    CommandLineStory(Path folder, Instant start) {
        this.now = start;
        this.folder = folder;
        this.workspace = folder.resolve("case.vouchsafe");
    }

    Path workspace() {
        return workspace;
    }

    /** The moment the clock showed last. */
    Instant now() {
        return now;
    }

    /** Writes a file beside the workspace. */
    Path file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command on the workspace. */
    Said run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("-w", workspace));
        all.addAll(List.of(words));
        return bare(all.toArray());
    }

    /** The workspace as the window opens it. */
    UseCases open() {
        InstantSource clock = () -> now = now.plusSeconds(60);
        return new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test").open(workspace,
                Workspaces.Access.WRITE_WHERE_FREE);
    }

    /** Runs a command without a workspace. */
    Said bare(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        InstantSource clock = () -> now = now.plusSeconds(60);
        var workspaces = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
        var verify = new VerifyFiles(VerifyPackage::verify);
        var demo = new Demo(new SampleFolder(List.of(Path.of("samples"))),
                under -> new Demo.Tools(workspaces.under(under), new KeyFiles(under)),
                verify, new Random(1));
        var bench = new Workbench(workspaces, verify, new KeyFiles(clock), new NoWindow(), demo, new ReadPack(clock),
                new Feeds(folder.resolve("feeds"), clock, Limits.DEFAULT),
                new SealReports(clock, new SecureRandom(), StampServer::ask),
                new Rehearsals(workspaces, () -> new PdfRenderer(PageFormat.A4), clock));
        var face = new CommandLineFace(bench, Terminal.over(out, err, StandardCharsets.UTF_8, false),
                new Session.Surroundings(_ -> null, "Mara"), About.of("test"));
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        int code = face.run(args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static final class NoWindow implements Window {
        @Override
        public boolean canOpen() {
            return false;
        }

        @Override
        public void open(@Nullable Path workspace) {
            throw new AssertionError("No window was asked for");
        }
    }
}

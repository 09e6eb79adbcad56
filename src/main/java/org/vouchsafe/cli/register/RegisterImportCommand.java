package org.vouchsafe.cli.register;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.workspace.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code register import}: reads a register from a workbook or CSV file. */
@Command(name = "import", description = "Read a register (xlsx or csv); the file is kept as evidence of who said so.")
final class RegisterImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The register.")
    Path file = Path.of("");

    RegisterImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> new ImportReport(session).print(session.watched(
                progress -> workspace.importEvidence().importRegister(file, session.actor(), progress))));
    }
}

package org.vouchsafe.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vouchsafe.cli.CommandLineFace;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.wiring.Program;

/** One run of the command line on the program as it is put together for users, with what it wrote. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        var face = new CommandLineFace(new Program(About.of("journey")).workbench(), Terminal.over(out, err, StandardCharsets.UTF_8, false),
                new Session.Surroundings(Map.<String, String>of()::get, "Mara Lind"), About.of("journey"));
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int exit = face.run(words);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the inventories and lockfiles of the sample case.
 *
 * <pre>java samples/generate/AxiosCase.java samples/axios-2026</pre>
 *
 * Everything is derived from names and versions, nothing from the clock or from chance: each run writes the same bytes.
 * What a person wrote (advisories, VEX, register, answers, the script of the case, what is expected) is not touched.
 *
 * <p>Where to change what: {@link Releases} says what each release contains, {@code catalogue/*.txt} which package brings
 * which, {@link Tree} resolves the one against the other, {@link CycloneDxJson}, {@link CycloneDxXml} and
 * {@link PackageLock} write the result down.
 */
public final class AxiosCase {

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: java samples/generate/AxiosCase.java FOLDER");
            System.exit(2);
        }
        Path here = Path.of(System.getProperty("jdk.launcher.sourcefile")).toAbsolutePath().getParent();
        Path target = Path.of(arguments[0]);
        Releases releases = new Releases(Catalogue.readAll(here.resolve("catalogue")));
        releases.inventories().forEach(inventory -> {
            boolean xml = inventory.file().endsWith(".xml");
            write(target.resolve("inventories").resolve(inventory.file()),
                    xml ? CycloneDxXml.write(inventory) : CycloneDxJson.write(inventory));
            System.out.printf("%5d components  inventories/%s%n", inventory.tree().parts().size(), inventory.file());
        });
        releases.lockfiles().forEach(lock -> {
            write(target.resolve("lockfiles").resolve(lock.folder()).resolve("package-lock.json"), PackageLock.write(lock));
            System.out.printf("%5d packages    lockfiles/%s/package-lock.json%n", lock.tree().parts().size(), lock.folder());
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

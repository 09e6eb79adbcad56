package org.vouchsafe.usecase.parcel.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.seal.asic.ContainerVerifier.Held;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.PackageManifest.Listed;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.parcel.Paths;
import org.vouchsafe.usecase.parcel.ProofsText;
import org.vouchsafe.usecase.parcel.Readme;
import org.vouchsafe.usecase.parcel.StatesText;

/** Does the package hold what its list says, nothing else, and is each file what the list says of it? */
final class ContentsCheck {
    private final OpenedPackage opened;
    private final PackageManifest manifest;
    private final Findings findings;

    ContentsCheck(OpenedPackage opened, Findings findings) {
        this.opened = opened;
        this.manifest = opened.manifest();
        this.findings = findings;
    }

    void run() {
        int before = findings.wrongs();
        files();
        originals();
        checksums();
        if (!Arrays.equals(opened.bytes(Paths.README), Readme.text(manifest))) {
            findings.wrong("README.txt is not the text that belongs to this package; do not follow its steps.");
        }
        if (findings.wrongs() == before) {
            long held = manifest.originals().stream().filter(each -> each.file() != null).count();
            long omitted = manifest.originals().size() - held;
            findings.sound("All " + opened.files().size() + " files are those of its list, each with its hash, among them " + held
                    + " originals"
                    + (omitted == 0 ? "." : "; " + omitted + " were left out and are named with their hashes and the reason."));
        }
    }

    private void files() {
        Map<String, Listed> listed = new LinkedHashMap<>();
        Set<String> folded = new HashSet<>();
        for (Listed each : manifest.files()) {
            if (!Paths.isPlain(each.path()) || !folded.add(each.path().toLowerCase(Locale.ROOT))) {
                findings.wrong("The list names " + each.path() + " twice, or in a way that is not the same everywhere.");
            }
            listed.put(each.path(), each);
            Held held = opened.files().get(each.path());
            if (held == null) {
                findings.wrong("The list names " + each.path() + ", which is not in the package.");
            } else if (!held.sha256().hex().equals(each.sha256()) || held.size() != each.size()) {
                findings.wrong(each.path() + " is not the file that the list says.");
            }
            if (each.role() != role(each.path())) {
                findings.wrong(
                        "The list calls " + each.path() + " a " + each.role().name().toLowerCase(Locale.ROOT) + ", which it is not.");
            }
        }
        opened.files().keySet().stream()
                .filter(each -> !listed.containsKey(each) && !each.equals(PackageManifest.FILE) && !each.equals(Paths.CHECKSUMS))
                .forEach(each -> findings.wrong("The package holds " + each + ", which its list does not name."));
        for (String each : List.of(StatesText.FILE, ProofsText.FILE, Paths.README)) {
            if (!listed.containsKey(each)) {
                findings.wrong("The list does not name " + each + ", which every package has.");
            }
        }
    }

    private static Role role(String path) {
        return switch (path.contains("/") ? path.substring(0, path.indexOf('/')) : path) {
            case "originals" -> Role.ORIGINAL;
            case "reports" -> Role.REPORT;
            case "vex" -> Role.VEX;
            case "attestations" -> Role.ATTESTATION;
            case "log" -> Role.PROOFS;
            case StatesText.FILE -> Role.STATES;
            default -> Role.README;
        };
    }

    private void originals() {
        Map<String, Listed> unnamed = new HashMap<>();
        manifest.files().stream().filter(each -> each.role() == Role.ORIGINAL).forEach(each -> unnamed.put(each.path(), each));
        Set<String> ids = new HashSet<>();
        for (Original each : manifest.originals()) {
            if (!ids.add(each.id())) {
                findings.wrong("The list of originals names " + each.id() + " twice.");
            }
            String reason = each.omitted();
            String file = each.file();
            if (file == null) {
                if (reason == null || reason.isBlank()) {
                    findings.wrong("The original " + each.id() + " is missing without a reason.");
                }
                continue;
            }
            Listed listed = unnamed.remove(file);
            if (reason != null || listed == null || !listed.sha256().equals(each.sha256()) || listed.size() != each.size()) {
                findings.wrong("The original " + each.id() + " (" + each.name() + ") is not the file that was received.");
            }
        }
        unnamed.keySet().stream().sorted()
                .forEach(each -> findings.wrong(each + " lies among the originals, but the list does not say where it came from."));
    }

    private void checksums() {
        Map<String, String> hashes = new LinkedHashMap<>();
        opened.files().forEach((name, held) -> hashes.put(name, held.sha256().hex()));
        hashes.remove(Paths.CHECKSUMS);
        if (!Arrays.equals(opened.bytes(Paths.CHECKSUMS), Paths.checksums(hashes))) {
            findings.wrong("SHA256SUMS does not give the hashes of the files.");
        }
    }
}

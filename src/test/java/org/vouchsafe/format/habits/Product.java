package org.vouchsafe.format.habits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A product made up from a seed: packages of several ecosystems and who needs whom. Package 0 is needed by the product itself. */
record Product(String name, String version, List<Part> parts, List<Need> needs) {
    private static final List<
            String> WORDS = List.of("amber", "birch", "cedar", "delta", "ember", "flint", "grove", "heron", "inlet", "jasper");

    /**
     * A package.
     *
     * @param group namespace as its ecosystem writes it; empty for none
     */
    record Part(String type, String group, String name, String version) {
        /** As the purl specification writes it. */
        String purl() {
            String namespace = group.isEmpty() ? "" : group.replace("@", "%40") + "/";
            return "pkg:" + type + "/" + namespace + name + "@" + version.replace("+", "%2B") + qualifiers();
        }

        private String qualifiers() {
            return switch (type) {
                case "apk" -> "?arch=x86_64&distro=3.19.1";
                case "deb" -> "?arch=amd64&distro=debian-12.5";
                default -> "";
            };
        }

        boolean isOfTheSystem() {
            return type.equals("apk") || type.equals("deb");
        }
    }

    /** One needs another; from -1: the product itself does. */
    record Need(int from, int to) {}

    static Product of(long seed) {
        var random = new Random(seed);
        var parts = new ArrayList<Part>();
        var needs = new ArrayList<Need>();
        int size = 3 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            String name = WORDS.get(random.nextInt(WORDS.size())) + "-" + i;
            String version = random.nextInt(9) + "." + random.nextInt(20) + "." + random.nextInt(9);
            parts.add(switch (random.nextInt(6)) {
                case 0 -> new Part("npm", "@northwind", name, version + "-rc.1");
                case 1 -> new Part("maven", "org.northwind.parts", name, version + ".RELEASE");
                case 2 -> new Part("pypi", "", name, version + "rc1");
                case 3 -> new Part("deb", "debian", name, "1:" + version + "+dfsg-1");
                case 4 -> new Part("apk", "alpine", name, version + "-r0");
                default -> new Part("npm", "", name, version);
            });
            // Everything is reached, some of it by several ways.
            needs.add(new Need(i == 0 ? -1 : random.nextInt(i + 1) - 1, i));
            if (i > 2 && random.nextBoolean()) {
                var more = new Need(random.nextInt(i - 1), i);
                if (!needs.contains(more)) {
                    needs.add(more);
                }
            }
        }
        return new Product("portal-" + seed, "2." + random.nextInt(9), parts, needs);
    }

    Set<String> purls() {
        Set<String> all = new TreeSet<>();
        parts.forEach(each -> all.add(each.purl()));
        return all;
    }

    /** The same, needed by the product itself, all of them, as generators without a graph say it. */
    Product flat() {
        List<Need> flat = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            flat.add(new Need(-1, i));
        }
        return new Product(name, version, parts, flat);
    }
}

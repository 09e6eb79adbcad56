# What the builds for Linux and macOS share; to be sourced. Afterwards $root, $out, $work, $jdk, $version, $commit and SOURCE_DATE_EPOCH are set.

say() { printf '%s\n' "$*" >&2; }
fail() { say "installers: $*"; exit 3; }
need() { command -v "$1" >/dev/null || fail "$1 is missing. $2"; }

find_jdk25() {
    local candidate
    for candidate in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -x $candidate/bin/jpackage && -x $candidate/bin/jlink ]] && grep -q '^JAVA_VERSION="25' "$candidate/release" 2>/dev/null; then
            jdk=$candidate
            return 0
        fi
    done
    fail "JDK 25 with jpackage and jlink is missing. Install Temurin 25, or set JAVA25_HOME to one."
}

# ISO 8601 of seconds since 1970, with the date of GNU or of BSD.
moment() { date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$1" +%Y-%m-%dT%H:%M:%SZ; }

prepare() {
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
    out=${VOUCHSAFE_INSTALLERS_OUT:-$root/installers/out}
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir -p "$out"
    find_jdk25
    need mvn "Install Maven 3.8.7 or newer."
    commit=${VOUCHSAFE_COMMIT:-$(git -C "$root" describe --always --dirty --abbrev=40 --exclude '*' 2>/dev/null || echo unknown)}
    # The time of the commit, so that the same source gives the same bytes whenever it is built.
    export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)}
    version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -1)
    umask 022
}

# Packs with Maven (checked compilation, no tests).
pack() {
    local when
    when=$(moment "$SOURCE_DATE_EPOCH")
    say "Compiling…"
    rm -rf "$packed"
    (cd "$root" && JAVA25_HOME=$jdk mvn -q -B -Pinstaller -Dmaven.test.skip=true -Dbuild.commit="$commit" -Dbuild.time="$when" \
        -Dproject.build.outputTimestamp="$when" package </dev/null >"$work/maven.log" 2>&1) || { cat "$work/maven.log" >&2; fail "The build failed; what Maven said stands above. To see each warning: (cd $root && mvn -B -Pinstaller -Dmaven.test.skip=true compile)"; }
}

# Lays everything out in $work/stage. VOUCHSAFE_PACKED names a folder that Maven packed already; the next kind of package then needs no compiler.
stage() {
    packed=${VOUCHSAFE_PACKED:-$root/target/installer}
    [[ -n ${VOUCHSAFE_PACKED:-} ]] || pack
    [[ -s $packed/inventory.json ]] || fail "The list of what is inside was not written. Is Maven set to be offline?"
    say "Linking the run-time image…"
    "$jdk/bin/java" -cp "$packed/lib/*:$packed/tools/*" "$root/installers/common/Stage.java" "$packed" "$root" "$work/stage" "$SOURCE_DATE_EPOCH" ||
        fail "The image could not be laid out."
}

# train APP-FOLDER JAVA: with a display of its own where there is none.
train() {
    say "Training the start-up caches…"
    if [[ -n ${DISPLAY:-} || $(uname) == Darwin ]]; then
        "$jdk/bin/java" "$root/installers/common/Train.java" "$1" "$2"
    else
        need xvfb-run "Install xvfb, or build where there is a display."
        xvfb-run -a -s '-screen 0 1440x900x24' "$jdk/bin/java" "$root/installers/common/Train.java" "$1" "$2"
    fi || fail "The training failed."
}

# Puts the list of what is inside, checksums, and signatures beside the artefacts named. The key is the builder's: VOUCHSAFE_SIGNING_KEY names one that gpg knows.
seal() {
    local each sums=$out/SHA256SUMS
    cp "$work/stage/app/vouchsafe.cdx.json" "$out/vouchsafe-$version.cdx.json"
    set -- "$@" "vouchsafe-$version.cdx.json"
    (cd "$out" && if command -v sha256sum >/dev/null; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi) >"$sums"
    if [[ -z ${VOUCHSAFE_SIGNING_KEY:-} ]]; then
        say "Not signed: VOUCHSAFE_SIGNING_KEY names no key."
        return 0
    fi
    need gpg "Install GnuPG, or leave VOUCHSAFE_SIGNING_KEY empty."
    for each in "$@" SHA256SUMS; do
        gpg --batch --yes --local-user "$VOUCHSAFE_SIGNING_KEY" --armor --detach-sign --output "$out/$each.asc" "$out/$each" || fail "$each could not be signed."
    done
}

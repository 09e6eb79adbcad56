import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes pages for a browser of the guide and of what it points to. */
final class Guide {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
            body { font: 16px/1.5 Inter, "Segoe UI", system-ui, sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em; color: #1b2333; background: #fff }
            pre, code { font-family: "JetBrains Mono", Consolas, monospace; font-size: 0.9em; background: #f1f3f8 } pre { padding: 0.8em; overflow: auto }
            table { border-collapse: collapse; display: block; overflow: auto } td, th { border: 1px solid #ccd3e2; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
            img { max-width: 100%% } a { color: #2f5bd7 }
            @media (prefers-color-scheme: dark) { body { background: #12161f; color: #dfe4ee } pre, code { background: #1d2431 } td, th { border-color: #39435a } a { color: #8fb0ff } }
            </style></head><body>
            """;

    private Guide() {}

    static void write(Path source, Path out) throws IOException {
        Path docs = source.resolve("docs");
        try (Stream<Path> each = Files.walk(docs)) {
            for (Path page : each.filter(file -> belongs(docs.relativize(file).toString().replace('\\', '/'))).sorted().toList()) {
                Path target = out.resolve(docs.relativize(page).toString().replaceAll("\\.md$", ".html"));
                Files.createDirectories(target.getParent());
                Files.writeString(target, page(Files.readString(page)));
            }
        }
        Stage.copy(docs.resolve("images"), out.resolve("images"));
    }

    private static boolean belongs(String name) {
        return name.endsWith(".md") && (name.startsWith("guide/") || name.startsWith("formats/") || name.equals("formats.md"));
    }

    private static String page(String markdown) {
        String title = markdown.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).findFirst().orElse("Vouchsafe");
        String body = HtmlRenderer.builder().extensions(EXTENSIONS).build().render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        // Pages point to each other by their sources' names.
        return HEAD.formatted(title) + body.replaceAll("href=\"([^\":]+)\\.md(#[^\"]*)?\"", "href=\"$1.html$2\"") + "</body></html>\n";
    }
}

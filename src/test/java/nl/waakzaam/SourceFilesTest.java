// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every file that somebody wrote says under which licence, and leaves no promise for later. */
class SourceFilesTest {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "data", "docs");
    private static final Set<String> ENDINGS = Set.of(
            "java",
            "jte",
            "sql",
            "sh",
            "bash",
            "py",
            "properties",
            "js",
            "mjs",
            "ts",
            "css",
            "scss",
            "xml",
            "yml",
            "csv");

    @Test
    void every_source_file_names_its_licence() throws IOException {
        var files = sources();
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(files)
                .allSatisfy(
                        file -> assertThat(opening(file)).as("%s", file).contains("SPDX-License-Identifier: EUPL-1.2"));
    }

    @Test
    void no_source_file_leaves_work_for_later() throws IOException {
        var marker = "TO" + "DO";
        assertThat(sources())
                .allSatisfy(file -> assertThat(text(file)).as("%s", file).doesNotContain(marker, "FIX" + "ME"));
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isSource(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot > 0
                ? ENDINGS.contains(name.substring(dot + 1))
                : dot < 0 && opening(file).startsWith("#!");
    }

    private static String opening(Path file) {
        var text = text(file);
        return text.substring(0, Math.min(400, text.length()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

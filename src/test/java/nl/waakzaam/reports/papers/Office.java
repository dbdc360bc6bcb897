// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a screen, with settings of its own that are thrown away. */
final class Office {
    private static final int MINUTES = 3;

    private Office() {}

    /** What it makes of a document, as PDF. Skips the test where there is no LibreOffice. */
    static byte[] pdf(byte[] docx, Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere(), "LibreOffice (soffice) is not installed: apt-get install libreoffice-writer-nogui");
        var document = Files.write(folder.resolve("verslag.docx"), docx);
        var log = folder.resolve("log").toFile();
        var office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            assertThat(office.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("LibreOffice ends")
                    .isTrue();
        } finally {
            office.destroyForcibly();
        }
        assertThat(folder.resolve("verslag.pdf"))
                .as(Files.readString(log.toPath()))
                .exists();
        return Files.readAllBytes(folder.resolve("verslag.pdf"));
    }

    private static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}

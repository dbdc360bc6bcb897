// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import static nl.waakzaam.reports.papers.APaper.aWholePaper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.waakzaam.support.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPapersTest {
    private final Papers papers = Workshop.papers();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_pdf_is_accessible_to_everybody(String language) throws Exception {
        var pdf = papers.pdf(aWholePaper().in(Locale.of(language)).build());
        Files.write(Path.of("target/paper-" + language + ".pdf"), pdf);
        VeraPdf.finds_nothing_in(pdf, "verslag " + language);
    }

    @Test
    void writes() throws Exception {
        Files.write(Path.of("target/paper.docx"), papers.docx(aWholePaper().build()));
        Files.write(Path.of("target/paper.html"), papers.html(aWholePaper().build()));
        Files.write(Path.of("target/paper.csv"), papers.csv(aWholePaper().build()));
    }
}

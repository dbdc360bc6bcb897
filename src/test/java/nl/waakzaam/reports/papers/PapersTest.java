// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import static nl.waakzaam.reports.papers.APaper.aPaper;
import static nl.waakzaam.reports.papers.APaper.aWholePaper;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@ProductTest
class PapersTest {
    @Autowired
    private Documents documents;

    @Autowired
    private MessageSource messages;

    private Papers papers() {
        return new Papers(documents, messages, new Plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_pdf_is_accessible_to_everybody(String language) throws Exception {
        var pdf = papers().pdf(aWholePaper().in(Locale.of(language)).build());
        Files.write(Path.of("target/paper-" + language + ".pdf"), pdf);
        VeraPdf.finds_nothing_in(pdf, "verslag " + language);
    }

    @Test
    void writes() throws Exception {
        Files.write(Path.of("target/paper.docx"), papers().docx(aWholePaper().build()));
        Files.write(Path.of("target/paper.html"), papers().html(aWholePaper().build()));
        Files.write(Path.of("target/paper.csv"), papers().csv(aWholePaper().build()));
    }
}
